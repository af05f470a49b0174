/** The package as users get it: packed, installed into an empty folder, and run from there. */
import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { digestOfSources } from '../../src/run/judges.ts';
import { root } from '../rules/source-files.ts';

const mostUnpackedBytes = 5_000_000;
const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-package-'));
const home = join(folder, 'home');
const installed = join(home, 'node_modules/kms-conformance');
after(() => rmSync(folder, { recursive: true, force: true }));

function ran(
  program: string,
  args: readonly string[],
  cwd: string,
  boundMs = 180_000,
): SpawnSyncReturns<string> {
  const env = { ...process.env, NODE_V8_COVERAGE: '', NODE_TEST_CONTEXT: undefined };
  return spawnSync(program, args, { cwd, encoding: 'utf8', env, timeout: boundMs, maxBuffer: 100_000_000 });
}

const installQuietly = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
const kms = (...args: readonly string[]) => ran('npx', ['kms-conformance', ...args], home);

let unpackedBytes = 0;
let tarball = '';

before(
  () => {
    const packed = ran('npm', ['pack', '--json', '--pack-destination', folder], root);
    assert.equal(packed.status, 0, packed.stderr);
    const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
    tarball = join(folder, name);
    unpackedBytes = Number(/"unpackedSize": (\d+)/.exec(packed.stdout)?.[1]);
    mkdirSync(home);
    writeFileSync(join(home, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
    const { status, stderr } = ran('npm', [...installQuietly, tarball], home);
    assert.equal(status, 0, stderr);
  },
  { timeout: 360_000 },
);

test('it is small, and holds no source, test or mutant', () => {
  assert.ok(unpackedBytes > 0 && unpackedBytes <= mostUnpackedBytes, `${unpackedBytes} bytes`);
  for (const path of ['src', 'test', 'lab', 'tools']) assert.ok(!existsSync(join(installed, path)), path);
});

test('it judges with the code of the clone: the digests are the same', () => {
  const { digest } = JSON.parse(readFileSync(join(installed, 'dist/judges.json'), 'utf8'));
  assert.equal(digest, digestOfSources(root));
});

test('the main job, then compare and against with its report', () => {
  const run = kms('--only', 'UPR-E2');
  assert.equal(run.status, 0, run.stdout + run.stderr);
  const report = join(home, 'kms-conformance-report/reference/report.json');
  const { suite, run: about } = JSON.parse(readFileSync(report, 'utf8'));
  assert.equal(suite.digest, digestOfSources(root));
  assert.match(about.command, /^npx kms-conformance/);
  const against = kms('against', 'aws', report);
  assert.equal(against.status, 0, against.stderr);
  assert.match(against.stdout, /agrees with AWS +1 /);
  const compared = kms('compare', report, report);
  assert.equal(compared.status, 2);
  assert.match(compared.stderr, /filtered-run: .*expected the report of a whole run/);
});

test('spec --json, and help that says what to type here', () => {
  const { stdout } = kms('spec', '--json');
  assert.equal(Object.keys(JSON.parse(stdout).operations).length, 56);
  const help = kms('--help').stdout + kms('--lanes', '0').stderr;
  assert.match(help, /See npx kms-conformance/);
  assert.doesNotMatch(help, /npm start/);
});

test('serve answers until it is ended', async () => {
  const bin = join(installed, 'bin/kms-conformance.mjs');
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0'], { cwd: home });
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const said = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
  });
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
  const { status } = await fetch(url, { method: 'POST', body: '{}' });
  assert.equal(status, 400);
  child.kill('SIGTERM');
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  assert.equal(code, 0);
});

test('the API, with the example for node --test and with types', () => {
  cpSync(join(root, 'examples/node-test'), home, { recursive: true });
  const { status, stdout } = ran(process.execPath, ['--test', 'kms.test.mjs'], home);
  assert.equal(status, 0, stdout);
  const source = `import { certify, compareReports, spec, startReference, type Report } from 'kms-conformance';
const { report, verdicts } = await certify({ only: ['UPR-01'] });
const same: Report = report;
const verdict: 'passed' | 'failed' | undefined = verdicts.get('UPR-01/swapped') as 'passed';
console.log(same.schemaVersion, verdict, compareReports(same, same).changes, spec().operations, startReference);
// @ts-expect-error what does not exist is refused
await certify({ ony: [] });\n`;
  writeFileSync(join(home, 'typed.ts'), source);
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'esnext',
    '--types',
    'node',
    '--typeRoots',
    join(root, 'node_modules/@types'),
  ];
  const checked = ran(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'typed.ts'],
    home,
  );
  assert.equal(checked.status, 0, checked.stdout);
});

for (const runner of ['vitest', 'jest']) {
  test(`the example for ${runner} passes with the real ${runner}`, { timeout: 420_000 }, (t) => {
    const example = join(folder, runner);
    cpSync(join(root, 'examples', runner), example, { recursive: true });
    ran('npm', ['pkg', 'set', `devDependencies.kms-conformance=file:${tarball}`], example);
    const { status, stderr } = ran('npm', installQuietly, example, 300_000);
    if (status !== 0)
      return t.skip(
        `${runner.toUpperCase()} WAS NOT TRIED: it cannot be installed here: ${stderr.slice(0, 300)}`,
      );
    const tried = ran('npm', ['test'], example);
    assert.equal(tried.status, 0, tried.stdout + tried.stderr);
  });
}
