export { answerSignedIn, TypedQuestion, questionOf, type FactsFor } from './asked';
export { runCheck } from './check';
export { answerTo, runAsk, runDiagnose } from './diagnose';
export { runExplain } from './explain';
export { runGrants } from './grants';
export { runPeople } from './people';
