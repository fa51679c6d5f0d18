export { again } from './again';
export { asCode, asGrant, asOnCard, type GrantForm } from './form';
export type { FollowUpInput } from './input';
export { about, app, nothingYet, otherPerson, solved, why } from './others';
export { holds, role } from './roles';
export { time, who } from './who';
