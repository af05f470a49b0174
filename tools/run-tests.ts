/** `run-tests SUITE [FILE…]`: the tests of a suite (tools/tests/suites.ts), or only some of its files. */
import { endAsMisused } from './bad-input.ts';
import { conclusionOf, runTests } from './tests/run.ts';
import { suites } from './tests/suites.ts';

const [name = '', ...files] = process.argv.slice(2);
if (!Object.hasOwn(suites, name))
  endAsMisused(
    `Expected ${Object.keys(suites).join(', ')}, got ${name || 'nothing'}. Say which tests to run.`,
  );
const suite = suites[name as keyof typeof suites];
const tests = await runTests(files.length > 0 ? { ...suite, files } : suite, 'spec');
process.stdout.write(`\n${conclusionOf(name, tests)}`);
if (tests.failed > 0) process.exitCode = 1;
