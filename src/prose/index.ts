export * from './blanks';
export * from './prose';
export * from './sentences';
export * from './snippet';
