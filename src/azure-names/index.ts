export * from './aadsts';
export * from './audiences';
export * from './clouds';
export { connectionCredential, type FederatedCredential } from './federation';
export * from './links';
export * from './resource-types';
export * from './role-assignments';
export * from './roles';
export * from './sources';
