export { toCard } from './card';
export { encodeCheck, readPayload, VERBS, type CheckPayload, type ChoosePayload, type Payload } from './payload';
export { toSummary, toText } from './plain';
