export { runCheck } from './check';
export { runAsk, runDiagnose } from './diagnose';
export { runExplain } from './explain';
export { BadInput, write } from './io';
export { runPeople } from './people';
