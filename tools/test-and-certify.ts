/** What coverage is measured over: the unit tests, then the suite against the embedded reference. Fails when either does. */
import { ended } from './tests/program.ts';
import { conclusionOf, runTests } from './tests/run.ts';
import { suites } from './tests/suites.ts';

const tests = await runTests(suites.unit, 'dot');
const suite = await ended(['bin/kms-conformance.mjs'], suites.unit.wholeMs);
process.stdout.write(`\n${conclusionOf('unit', tests)}`);
process.stdout.write(
  `Suite against the reference: ${suite.ending === '0' ? 'passed' : `failed (${suite.ending})`} in ${suite.seconds} s\n`,
);
if (tests.failed > 0 || suite.ending !== '0') process.exitCode = 1;
