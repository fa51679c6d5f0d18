export { isNear } from '../evidence';
export { featuresAround } from './around';
export { chooseAmong, GATE, kindOf, type Choose } from './choose';
export { compile, type Recogniser } from './compile';
export { BUCKETS, factsOf, featuresOf, type Features } from './features';
export { HAS, isNone, likenessWith, NONE, TELLS, tellingWith, type Likeness, type Table } from './likeness';
export { MOST_UNITS, packWeights, softmax, sumsOf, unpack, unpackWeights, type Packed, type Weight } from './model';
export { signsOf } from './signs';
export { TABLE } from './table';
