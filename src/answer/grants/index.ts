export * from './activate';
export { giveNowButton, takeBackButton, undoButton } from './buttons';
export { nameToShow, type RoleOffer } from './offer';
export * from './outcome';
export * from './ask';
export * from './request';
export * from './self';
export * from './steps';
export * from './works';
