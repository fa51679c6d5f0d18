export { runCheck } from './check';
export { runDiagnose } from './diagnose';
export { BadInput, write } from './io';
export { runPeople } from './people';
