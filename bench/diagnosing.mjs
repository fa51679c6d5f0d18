// Reading and diagnosing alone, in a process that does nothing else: as the bots that it is held against.
import { diagnose } from '../dist/respond/index.js';
import { processorMsOf } from './measure.mjs';
import { TYPICAL } from './pastes.mjs';

process.send({ ms: processorMsOf(() => diagnose({ text: TYPICAL })) });
