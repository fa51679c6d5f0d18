export { again, asItIs } from './again';
export { asCode, inForm, type GrantForm } from './form';
export type { FollowUpInput } from './input';
export { about, app, nothingYet, otherPerson, solved, why } from './others';
export { operation } from './operation';
export { holds, role } from './roles';
export { time, who } from './who';
export { steps, told } from './told';
