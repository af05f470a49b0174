import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { test } from '../rules/posix-test.ts';

// The launcher is copied into a project of its own, so that its main program and its newer Node can be stand-ins.
const launcher = fileURLToPath(new URL('../../bin/kms-conformance.mjs', import.meta.url));
const platformPackage = `node-${process.platform}-${process.arch}`;
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const echo = `
const given: readonly string[] = process.argv.slice(2);
console.log(JSON.stringify({ given, node: process.versions.node, cached: process.getBuiltinModule('module').getCompileCacheDir?.() !== undefined }));
process.stdin.on('data', (text) => console.log(String(text)));
process.stdin.on('end', () => process.exit(Number(given[0] ?? 0)));
`;
const wait =
  "process.on('SIGTERM', () => process.exit(7)); console.log('waiting'); setInterval(() => {}, 1000);";
// Says it is an old Node, and otherwise leaves the launcher alone.
const pretendOld =
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });";

function project(main: string, newerNode?: { version: string; script?: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  folders.push(folder);
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  copyFileSync(launcher, join(folder, 'bin/kms-conformance.mjs'));
  writeFileSync(join(folder, 'src/cli/main.ts'), main);
  writeFileSync(join(folder, 'old.cjs'), pretendOld);
  if (newerNode) installNode(join(folder, 'node_modules', platformPackage), newerNode);
  return folder;
}

function installNode(folder: string, { version, script }: { version: string; script?: string }): void {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: platformPackage, version }));
  const node = join(folder, 'bin/node');
  if (script === undefined) symlinkSync(process.execPath, node);
  else writeFileSync(node, script, { mode: 0o755 });
}

function start(
  folder: string,
  { isOld, given = [] }: { isOld: boolean; given?: readonly string[] },
): ChildProcess {
  const preload = isOld ? ['--require', join(folder, 'old.cjs')] : [];
  const env = { PATH: process.env.PATH, HOME: folder };
  return spawn(process.execPath, [...preload, join(folder, 'bin/kms-conformance.mjs'), ...given], { env });
}

async function run(folder: string, how: { isOld: boolean; given?: readonly string[]; input?: string }) {
  const child = start(folder, how);
  const output = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  child.stdin?.end(how.input ?? '');
  const [[code, signal], [stdout, stderr]] = await Promise.all([once(child, 'exit'), output]);
  return { code, signal, stdout, stderr };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream ?? []) chunks.push(String(chunk));
  return chunks.join('');
}

test('a current Node runs the main program itself, with compile cache and without warnings', async () => {
  const { code, stdout, stderr } = await run(project(echo), { isOld: false, given: ['3', '--only', 'a b'] });
  assert.equal(stderr, '');
  const said = JSON.parse(stdout.split('\n')[0] ?? '');
  assert.deepEqual(said, { given: ['3', '--only', 'a b'], node: process.versions.node, cached: true });
  assert.equal(code, 3);
});

test('an old Node hands arguments, input, output and exit code through the newer one beside it', async () => {
  const folder = project(echo, { version: '24.21.0' });
  const { code, stdout, stderr } = await run(folder, {
    isOld: true,
    given: ['1', '--seed', ''],
    input: 'hello',
  });
  assert.equal(stderr, '');
  assert.match(stdout, /"given":\["1","--seed",""\]/);
  assert.match(stdout, /hello/);
  assert.equal(code, 1);
});

test('an old Node without a newer one says what is missing and what to do', async () => {
  const { code, stdout, stderr } = await run(project(echo), { isOld: true });
  assert.equal(stdout, '');
  assert.match(
    stderr,
    /^Expected Node 22\.18 or later, got 20\.20\.2, .*node-\w+-\w+.*Install a current Node/,
  );
  assert.equal(code, 2);
});

test('a newer Node that is none either counts as missing, so that nobody starts himself for ever', async () => {
  const { code, stderr } = await run(project(echo, { version: '22.17.1' }), { isOld: true });
  assert.match(stderr, /Expected Node 22\.18 or later/);
  assert.equal(code, 2);
});

test('a newer Node that does not start is named', async () => {
  const folder = project(echo, { version: '24.21.0', script: '#!/does/not/exist\n' });
  const { code, stderr } = await run(folder, { isOld: true });
  assert.match(stderr, /Expected .*bin\/node to start, but: .*ENOENT/);
  assert.equal(code, 2);
});

test('signals reach the program behind an old Node, and its exit code comes back', {
  timeout: 120_000,
}, async () => {
  const child = start(project(wait, { version: '24.21.0' }), { isOld: true });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [7, null]);
});

test('a program ended by a signal ends its launcher by that signal', { timeout: 120_000 }, async () => {
  const child = start(project(wait.replace('SIGTERM', 'SIGUSR2'), { version: '24.21.0' }), { isOld: true });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [null, 'SIGTERM']);
});

test('missing dependencies and failures of the main program end with 2 and say so', async () => {
  const missing = await run(project("import 'not-installed';"), { isOld: false });
  assert.match(missing.stderr, /Run `npm ci`\. .*not-installed/);
  assert.equal(missing.code, 2);
  const failing = await run(project("throw new Error('our fault');"), { isOld: false });
  assert.match(failing.stderr, /our fault/);
  assert.equal(failing.code, 2);
});

test('nothing in the launcher is newer than what Node 16 can parse', () => {
  const text = readFileSync(launcher, 'utf8');
  assert.doesNotMatch(
    text,
    /import\s*\{[^}]*enableCompileCache|\bawait using\b|\bwith\s*\{|\/v\b|static\s*\{/,
  );
});
