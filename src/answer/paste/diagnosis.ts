import { ambiguous } from './ambiguous';
import { explained } from './explained';
import type { DiagnosisInput } from './input';
import type { Answer } from '../types';
import { likely, unsure } from './likely';
import { foreign, nothing, unrecognised } from './unexplained';

/** What to say about a paste: the cause, what it rests on, what to do, and (to one person alone) their access. */
export function answerDiagnosis(input: DiagnosisInput): Answer {
  const { diagnosis } = input;
  switch (diagnosis.outcome) {
    case 'explained':
      return explained(input, diagnosis);
    case 'ambiguous':
      return ambiguous(input, diagnosis);
    case 'likely':
      return likely(input, diagnosis);
    case 'unsure':
      return unsure(input, diagnosis);
    case 'foreign':
      return foreign(input, diagnosis.owner);
    case 'unrecognised':
      return unrecognised(input);
    case 'no-error':
    case 'empty':
      return nothing(input, diagnosis.outcome);
  }
}
