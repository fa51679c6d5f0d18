export { TypedQuestion, NOT_SIGNED_IN, questionOf, type FactsFor } from './asked';
export { runCheck } from './check';
export { runAsk, runDiagnose } from './diagnose';
export { runExplain } from './explain';
export { runGrants } from './grants';
export { runPeople } from './people';
