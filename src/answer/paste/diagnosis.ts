import { ambiguous } from './ambiguous';
import { explained } from './explained';
import type { DiagnosisInput } from './input';
import type { Answer } from '../types';
import { nothing, unrecognised } from './unexplained';

/** What to say about a paste: the cause, what it rests on, what to do, and (to one person alone) their access. */
export function answerDiagnosis(input: DiagnosisInput): Answer {
  const { diagnosis } = input;
  switch (diagnosis.outcome) {
    case 'explained':
      return explained(input, diagnosis);
    case 'ambiguous':
      return ambiguous(input, diagnosis);
    case 'unrecognised':
      return unrecognised(input, diagnosis.nearest);
    case 'nothing-to-diagnose':
      return nothing(input, diagnosis.because);
  }
}
