export * from './blanks';
export * from './prose';
export * from './snippet';
