export { runCheck, type CheckOptions } from './check';
export { runAsk, runDiagnose } from './diagnose';
export { runExplain } from './explain';
export { runPeople } from './people';
