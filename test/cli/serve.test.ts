import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { at } from '../../src/model/json.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { home } from '../door/scripted.ts';
import { folderFor } from '../profile/stand-in.ts';
import { test as posixTest } from '../rules/posix-test.ts';
import { root } from '../rules/source-files.ts';
import { sdkDriver } from '../wire/local-server.ts';
import { command, start } from './command.ts';

const addressIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
const accountOf = (arn: unknown): string | undefined => String(arn).split(':')[4];

/** A served reference that is ready, and where. */
async function served(...options: readonly string[]) {
  const running = start(['serve', '--port', '0', ...options]);
  const said = await running.says(/It ends with/);
  return { ...running, said, url: addressIn(said) };
}

async function createKey(url: string, credentials: object, input: object = {}) {
  const main = { accessKeyId: 'foo', secretAccessKey: 'bar', ...credentials };
  const driver = sdkDriver(url, { identities: { main }, requestMs: 60_000 });
  const call = { operation: 'CreateKey', input: { ...input }, region: home, identity: 'main' };
  const outcome = outcomeOf(await driver.exchange(call));
  return outcome.kind === 'success' ? at(outcome.output, 'KeyMetadata', 'Arn') : outcome;
}

async function isListening(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** Waits until nothing listens any more, within a bound far above what it should take. */
async function untilSilent(url: string): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (await isListening(url)) {
    assert.ok(performance.now() < deadline, `${url} is still taken`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('it listens on IPv6 as well, where this machine has it', async () => {
  const { url, said, child, ended } = await served();
  const six = /http:\/\/\[::1\]:\d+/.exec(said)?.[0];
  if (six !== undefined) assert.equal(await (await fetch(six)).text(), await (await fetch(url)).text());
  child.kill('SIGTERM');
  assert.equal((await ended).code, 0);
  if (six !== undefined) assert.equal(await isListening(six), false);
});

test('--any-credentials takes what clients of emulators send; without it only identities may call', async () => {
  const open = await served('--any-credentials', '--account', '123456789012');
  assert.match(open.said, /Any credentials are accepted.*all others belong to 123456789012/);
  assert.equal(accountOf(await createKey(open.url, {})), '123456789012');
  assert.equal(accountOf(await createKey(open.url, { accessKeyId: 'test' })), '123456789012');
  assert.equal(accountOf(await createKey(open.url, { accessKeyId: '222222222222' })), '222222222222');
  open.child.kill('SIGTERM');
  const closed = await served();
  const refused = await createKey(closed.url, {});
  assert.match(JSON.stringify(refused), /UnrecognizedClientException/);
  closed.child.kill('SIGTERM');
  assert.deepEqual([(await open.ended).code, (await closed.ended).code], [0, 0]);
});

test('--identities serves the identities of a file and no others', async (t) => {
  const file = join(folderFor(t), 'identities.json');
  const me = { accessKeyId: 'AKIAME', secretAccessKey: 'secret', accountId: '333333333333' };
  writeFileSync(file, JSON.stringify({ identities: [me] }));
  const { url, said, child, ended } = await served('--identities', file);
  assert.match(said, /for the identities in .*identities\.json/);
  assert.equal(accountOf(await createKey(url, me)), '333333333333');
  const test = { accessKeyId: 'test', secretAccessKey: 'test' };
  assert.match(JSON.stringify(await createKey(url, test)), /UnrecognizedClientException/);
  child.kill('SIGTERM');
  assert.equal((await ended).code, 0);
  const broken = { ...me, arn: 'arn:aws:iam::333333333333:user/x', policy: { Version: '2012-10-17' } };
  writeFileSync(file, JSON.stringify({ identities: [broken] }));
  const refused = await command(['serve', '--port', '0', '--identities', file]);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /policy of AKIAME in .* to be an IAM policy document, but: /);
});

test('an account without --any-credentials, or of another form, is a usage error', async () => {
  const alone = await command(['serve', '--port', '0', '--account', '123456789012']);
  assert.deepEqual([alone.code, alone.stdout], [2, '']);
  assert.match(alone.stderr, /Expected --account with --any-credentials, got --account 123456789012 alone/);
  const short = await command(['serve', '--port', '0', '--any-credentials', '--account', '12']);
  assert.equal(short.code, 2);
  assert.match(short.stderr, /Expected the twelve digits of an account/);
});

posixTest(
  'a request that was taken gets its response although the server is told to end, and then it is gone',
  async () => {
    const { url, child, ended } = await served('--any-credentials');
    const inWork = createKey(url, {}, { KeySpec: 'RSA_4096', KeyUsage: 'SIGN_VERIFY' });
    // Others get theirs while RSA keys are made: when this one does, the first was taken.
    await createKey(url, {});
    child.kill('SIGTERM');
    assert.match(String(await inWork), /^arn:aws:kms:/);
    assert.equal((await ended).code, 0);
    assert.equal(await isListening(url), false);
  },
);

const program = join(root, 'bin/kms-conformance.mjs');

/** A process that starts the server with inherited output, as npm and shells do; ended with the test. */
async function startedBy(
  t: TestContext,
  words: readonly string[],
): Promise<{ parent: ChildProcess; url: string }> {
  const [name = '', ...rest] = words;
  const parent = spawn(name, rest, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => parent.kill('SIGKILL'));
  let said = '';
  for await (const [chunk] of on(parent)) {
    said += chunk;
    if (said.includes('It ends with')) break;
  }
  return { parent, url: addressIn(said) };
}

async function* on(parent: ChildProcess): AsyncGenerator<readonly [string]> {
  while (parent.stdout) yield (await once(parent.stdout, 'data')) as [string];
}

for (const [what, words, signal] of [
  ['npm is asked to end', ['npm', 'run', 'serve', '--', '--port', '0'], 'SIGTERM'],
  ['npm is killed', ['npm', 'run', 'serve', '--', '--port', '0'], 'SIGKILL'],
  ['its shell is killed', ['sh', '-c', `"${process.execPath}" "${program}" serve --port 0; true`], 'SIGKILL'],
] as const) {
  posixTest(`the server gives its port back when ${what}`, async (t) => {
    const { parent, url } = await startedBy(t, words);
    assert.equal(await isListening(url), true);
    parent.kill(signal);
    await untilSilent(url);
  });
}
