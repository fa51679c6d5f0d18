export { isNear } from '../evidence';
export { chooseAmong, GATE, kindOf, type Choose } from './choose';
export { compile, type Recogniser } from './compile';
export { BUCKETS, factsOf, featuresOf, type Features } from './features';
export { isNone, likenessWith, NONE, type Likeness, type Table } from './likeness';
export { MOST_UNITS, packWeights, softmax, sumsOf, unpack, unpackWeights, type Packed, type Weight } from './model';
export { signsOf } from './signs';
export { TABLE } from './table';
