/**
 * The story: paste → evidence → diagnosis → access → answer. Each file is what one step asks of a message; the rules that
 * it goes by stand in the rooms below.
 */
export { diagnose, isWithoutError, type Diagnosed, type ReadingBudget } from './diagnose';
export { questionIn, understand, type Understood } from './question';
export { isAsked, type FoundTopic, type Topic } from '../questions';
export { followUpOf } from './follow-up';
export type { GoesOn } from './aside';
export { aboutOf, found, questionAfter, topicAfter, topicById } from './talked-of';
export { accountNamedIn } from './named-account';
export {
  atAccountBefore,
  atResource,
  continuesOnly,
  namesDeployment,
  toldBeside,
  toldLater,
  withTold,
  type ToldLater,
} from './told';
export { recalled, recollect } from './recollection';
export { judge, mendingQuestion, namedCaller, questionOf, remedyOf, wantedOf, type NamedCaller } from './access';
export { isOfLimits, leadingMatch, mayLackRole } from '../diagnosis';
export { evaluate } from '../evaluator';
export {
  asksMayI,
  asksWhetherWorks,
  callerAfter,
  callersIn,
  isCalledApp,
  isOfAnother,
  contrastIn,
  deedIn,
  deletesOne,
  formIn,
  guidIn,
  isOfCode,
  isOfElse,
  isOfDeployments,
  isOfIdentity,
  isOfKeys,
  isOfPrincipal,
  isOfTeam,
  isToAgree,
  mayThey,
  LEANING,
  meaningOf,
  meantInstead,
  meantOf,
  modelIn,
  namesIn,
  ofProgram,
  mayI,
  operationIn,
  programIn,
  personAmong,
  personIn,
  roleIn,
  rolesIn,
  suspectedIn,
  workIn,
  type Ask,
  type CallerSpokenOf,
  type Form,
  type Meaning,
  type LookedUp,
} from '../followups';
export { keylessClient } from '../scenarios';
