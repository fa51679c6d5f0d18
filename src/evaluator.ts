import {
  evaluate as evaluateFor,
  measureRoles,
  type AccessFacts,
  type AccessQuestion,
  type AccessVerdict,
} from './access';
import { builtInRoles } from './azure-names';
import { AZURE_AI } from './services';

/**
 * The evaluator by itself, as the package offers it: what is known and what is asked in, a verdict with its reasons
 * out. Pure: it reads no file, no clock and no network. Its test vectors stand in `vectors/`.
 */
export const roleSizes = measureRoles(builtInRoles());

/** May this principal do this here, by the rules of Azure AI? */
export const evaluate = (question: AccessQuestion, facts: AccessFacts): AccessVerdict =>
  evaluateFor(question, facts, AZURE_AI, roleSizes);

/** The built-in roles as they are bundled: what `AccessFacts.catalogue` may be. */
export { builtInRoles } from './azure-names';
/** How ids are read: a question and its facts hold them in this form. */
export { parseArmId, parseObjectId, parseResourceRef } from './access';
export type {
  AccessFacts,
  AccessQuestion,
  AccessVerdict,
  DenyAssignment,
  Eligibility,
  Gap,
  Reason,
  Remedy,
  RoleAssignment,
  RoleDefinition,
  VerdictKind,
  WantedAction,
} from './access';
