/** Ends the output with the one line that tools read, whatever the runner. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites }) {
    // A file that could not be run at all counts as a failure, too.
    const failed = Math.max(numFailedTests, numFailedTestSuites);
    process.stderr.write(`\n${numPassedTests} passed, ${failed} failed\n`);
  }
}
