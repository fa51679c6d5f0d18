export { anchorIn } from './anchors';
export { featuresOfTalk } from './features';
export { meaningWith, MEANINGS, type Meaning, type Meant, type TalkTable } from './meaning';
export { personIn } from './people';
export {
  formIn,
  guidIn,
  isOfPrincipal,
  isOfTeam,
  modelIn,
  namesIn,
  operationIn,
  roleIn,
  suspectedIn,
  type Form,
} from './slots';
export { TALK } from './table';
