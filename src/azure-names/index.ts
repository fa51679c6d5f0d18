export * from './aadsts';
export * from './audiences';
export * from './clouds';
export * from './links';
export * from './roles';
export * from './sources';
