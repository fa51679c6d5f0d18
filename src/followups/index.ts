export { anchorIn } from './anchors';
export { askIn, asksMayI, asksOfAll, inherits, mayI, mayThey, meantIn, ofProgram, type Ask } from './asks';
export { reportIn, type LookedUp } from './reports';
export { clausesOf } from './clauses';
export { featuresOfTalk } from './features';
export { goesOn } from './going-on';
export { LEANING } from './leaning';
export { meaningOf, meaningWith, MEANINGS, type Meaning, type Meant, type TalkTable } from './meaning';
export { personAmong, personIn } from './people';
export {
  contrastIn,
  deedIn,
  formIn,
  guidIn,
  isOfCode,
  isOfElse,
  isOfDeployments,
  isOfIdentity,
  isOfPrincipal,
  isOfTeam,
  modelIn,
  namesIn,
  operationIn,
  statusesIn,
  suspectedIn,
  workIn,
  type Form,
} from './slots';
export { roleIn, rolesIn } from './roles';
export { TALK } from './table';
