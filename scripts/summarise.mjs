/** The closing line of .ci/run: `N passed, N failed`, from jest's own figures. A step that failed counts as one. */
import { existsSync, readFileSync } from 'node:fs';

const [path, failedSteps] = process.argv.slice(2);
const results = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
const passed = results?.numPassedTests ?? 0;
// A suite that cannot be loaded has no tests to fail.
const inTests = results ? results.numFailedTests + results.numRuntimeErrorTestSuites : 1;
const hasFailed = inTests > 0 || Number(failedSteps) > 0;
console.log(`${passed} passed, ${inTests > 0 ? inTests : Number(failedSteps)} failed`);
process.exit(hasFailed ? 1 : 0);
