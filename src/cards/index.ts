export { toCard } from './card';
export { maskedParts } from './mask';
export type { GrantPress } from './grant-payload';
export { encodeCheck, readPayload, VERBS, type CheckPayload, type ChoosePayload, type Payload } from './payload';
export { toLines, toSummary, toText, type TextLine } from './plain';
