export * from './activate';
export * from './outcome';
export * from './request';
export * from './self';
export * from './steps';
export * from './works';
