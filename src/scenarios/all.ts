// One line a scenario, alphabetical. Adding one touches its folder and this list.
export { default as aadsts } from './aadsts';
export { default as principalNoAccess } from './principal-no-access';
