export { anchorIn } from './anchors';
export { clausesOf } from './clauses';
export { featuresOfTalk } from './features';
export { goesOn } from './going-on';
export { meaningWith, MEANINGS, type Meaning, type Meant, type TalkTable } from './meaning';
export { personAmong, personIn } from './people';
export {
  contrastIn,
  formIn,
  guidIn,
  isOfElse,
  isOfDeployments,
  isOfPrincipal,
  isOfTeam,
  modelIn,
  namesIn,
  operationIn,
  roleIn,
  statusesIn,
  suspectedIn,
  type Form,
} from './slots';
export { TALK } from './table';
