export * from './aadsts';
export * from './models';
export * from './operations';
export * from './roles';
export * from './sources';
