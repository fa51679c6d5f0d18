export { featuresOfTalk } from './features';
export { meaningWith, MEANINGS, type Meaning, type TalkTable } from './meaning';
export { formIn, modelIn, namesIn, operationIn, type Form } from './slots';
export { TALK } from './table';
