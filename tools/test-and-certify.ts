/** What coverage is measured over: all unit tests, then the suite against the embedded reference. Fails when either does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const runs: readonly (readonly [string, readonly string[]])[] = [
  ['Unit tests', ['--test', '--test-concurrency=2', '--test-reporter=dot', 'test/**/*.test.ts']],
  ['Suite against the reference', ['bin/kms-conformance.mjs']],
];

const results: string[] = [];
for (const [name, args] of runs) {
  const started = performance.now();
  const ending = await endOf(args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  results.push(`${name}: ${ending === '0' ? 'passed' : `failed (${ending})`} in ${seconds} s`);
  if (ending !== '0') process.exitCode = 1;
}
process.stdout.write(`\n${results.join('\n')}\n`);

/** Exit code or signal of a Node program, whose output is passed on. */
function endOf(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(String(code ?? signal)));
  });
}
