export { anchorIn } from './anchors';
export { callerAfter, isBackToSender, meantOf, type CallerSpokenOf } from './callers';
export { asksWhetherBecause, asksWhetherCovers, asksWhetherWorks } from './whether';
export { askIn, askOf, type Ask } from './asks';
export { asksOfAll, inherits, mayThey, meantIn, ofProgram } from './by-words';
export type { LookedUp, LookedUpOf, NetworkReport, Tried } from './looked-up';
export { asksOfProgram, programIn } from './programs';
export { reportIn } from './reports';
export { meantInstead } from './corrections';
export { clausesOf } from './clauses';
export { featuresOfTalk } from './features';
export { callersIn, isCalledApp, isOfAnother, meantOfOther } from './others';
export { goesOn } from './going-on';
export { LEANING } from './leaning';
export { meaningOf, meaningWith, MEANINGS, type Meaning, type Meant, type TalkTable } from './meaning';
export { personAmong, personIn } from './people';
export { asksMayI, mayI } from './may-i';
export { deedIn, deletesOne, operationIn, workIn } from './operations';
export {
  contrastIn,
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
  modelIn,
  namesIn,
  statusesIn,
  suspectedIn,
  type Form,
} from './slots';
export { roleIn, rolesIn } from './roles';
export { TALK } from './table';
