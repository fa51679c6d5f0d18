export * from './clients';
export * from './endpoints';
export * from './fit';
export * from './grants';
export * from './hosts';
export * from './models';
export * from './operations';
