export { again, asItIs, otherStatus } from './again';
export { ofAllCallers } from './all-callers';
export { app, isOfOther } from './apps';
export { applicationIdentity } from './application-identity';
export { blame, cost, docs, language, privacy, short } from './asides';
export { compared } from './compared';
export { denied, isDenied, type AskedWhenDenied } from './denied';
export { deployments, deploymentsByCommand } from './deployments';
export { giveTo } from './give';
export { doIt } from './do-it';
export { doubt, type Suspicion } from './doubts';
export { asCode, inFormFor, type GrantForm } from './form';
export { complaint, rant, withoutCase } from './heart';
export { identity } from './identities';
export {
  isCalled,
  isMendedByRole,
  isOfRoles,
  isOfSignIn,
  withQuestion,
  type FollowUpInput,
  type SpokenOf,
} from './input';
export { isOfWrongKey, key, keyless } from './keys';
export { allows, custom, scope, undo } from './limits';
export { renew } from './renew';
export { elsewhere, inProgram } from './same';
export { about, aboutTopic, nothingYet, solved, why } from './others';
export { otherPerson } from './persons';
export { isLocked } from './locked';
export { mending } from './mending';
export { limit } from './quotas';
export { retries } from './retries';
export { operation } from './operation';
export { holds, role, wouldDo } from './roles';
export { evidenceOf, knownIn, type KnownValues } from './known';
export { message } from './messages';
export { network } from './network';
export { self } from './self';
export { time } from './time';
export { who } from './who';
export { contrast, otherName, steps, told } from './told';
export { isOfAccount, there } from './there';
export { reported } from './reported';
export { needsPerson } from './tried';
export { appOwners } from './app-owners';
