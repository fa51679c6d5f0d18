export * from './prose';
export * from './snippet';
