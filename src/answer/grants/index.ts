export * from './activate';
export { giveMeNowButton, takeBackButton, undoButton } from './buttons';
export type { RoleOffer } from './offer';
export * from './outcome';
export * from './request';
export * from './self';
export * from './steps';
export * from './works';
