import { appendFileSync } from 'node:fs';

/**
 * Appends one line `<passed> <failed>` for each run to the file that TEST_COUNTS names, so that `.ci/run` can add up
 * several runs. Without TEST_COUNTS it does nothing.
 */
export default class CountsReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.TEST_COUNTS;
    if (file === undefined || file === '') return;
    // A suite that could not even be loaded has no failed tests, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    appendFileSync(file, `${results.numPassedTests} ${failed}\n`);
  }
}
