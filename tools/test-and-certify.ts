/** What coverage is measured over: the unit tests, then the suite against the embedded reference. Fails when either does. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testBounds, wholeRunMs } from './test-bounds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-tests-'));
const tap = join(folder, 'unit.tap');

const reporters = ['dot', 'stdout', 'tap', tap];
const reporting = reporters.map(
  (value, index) => `--test-reporter${index % 2 === 1 ? '-destination' : ''}=${value}`,
);
/** All but test/slow, which `npm run test:slow` runs: whole runs of the suite, and pages in a browser. */
const files = ['test/*.test.ts', 'test/!(slow)/**/*.test.ts'];

const tests = await timed(['--test', ...testBounds, '--test-concurrency=3', ...reporting, ...files]);
const suite = await timed(['bin/kms-conformance.mjs']);
const [passed, failed] = ['pass', 'fail'].map(
  (word) => new RegExp(`^# ${word} (\\d+)`, 'm').exec(readFileSync(tap, 'utf8'))?.[1],
);
rmSync(folder, { recursive: true });
process.stdout.write(`\nUnit tests: ${passed} passed, ${failed} failed in ${tests.seconds} s\n`);
process.stdout.write(
  `Suite against the reference: ${suite.ending === '0' ? 'passed' : `failed (${suite.ending})`} in ${suite.seconds} s\n`,
);
if (tests.ending !== '0' || suite.ending !== '0') process.exitCode = 1;

/** Exit code or signal of a Node program, whose output is passed on, and how long it took. */
async function timed(
  args: readonly string[],
): Promise<{ readonly ending: string; readonly seconds: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', timeout: wholeRunMs });
  const ending = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(String(code ?? signal)));
  });
  return { ending, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}
