import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { laterCaller, otherCaller } from '../../src/like-aws/callers.ts';
import { at, textAt } from '../../src/model/json.ts';
import { home, second } from '../door/scripted.ts';
import { type Ask, asking, likeAws, word } from './asking.ts';

async function made(ask: Ask): Promise<string> {
  const outcome = await ask('CreateKey', { MultiRegion: true });
  assert.equal(outcome.kind, 'success', word(outcome));
  return outcome.kind === 'success' ? textAt(outcome.output, 'KeyMetadata', 'KeyId') : '';
}

test('a burst beyond the quota is throttled, and ReplicateKey takes two CreateKey in the other Region', async (t) => {
  const ask = asking((await likeAws(t)).url);
  const keys = await Promise.all(Array.from({ length: 2 }, () => made(ask)));
  const replicated = await Promise.all(
    keys.map((KeyId) => ask('ReplicateKey', { KeyId, ReplicaRegion: second })),
  );
  assert.deepEqual(replicated.map(word), ['success', 'success']);
  const there = await Promise.all(Array.from({ length: 3 }, () => ask('CreateKey', {}, second)));
  assert.equal(there.filter((outcome) => word(outcome) === 'ThrottlingException').length, 2);
  const wide = asking((await likeAws(t, 'quotas=100')).url);
  const many = await Promise.all(Array.from({ length: 30 }, () => wide('CreateKey')));
  assert.deepEqual(new Set(many.map(word)), new Set(['success']));
});

test('a move counts in both Regions', async (t) => {
  const ask = asking((await likeAws(t)).url);
  const move = (PrimaryRegion: string, region: string) =>
    ask('UpdatePrimaryRegion', { KeyId: 'mrk-00000000000000000000000000000000', PrimaryRegion }, region);
  const moves = await Promise.all(Array.from({ length: 5 }, () => move(second, home)));
  assert.ok(!moves.map(word).includes('ThrottlingException'));
  assert.equal(word(await move(home, second)), 'ThrottlingException');
});

test('the session of the main role expires, that of a later one does not, and a wrong token is nobody', async (t) => {
  const { url } = await likeAws(t, 'expires=0');
  assert.equal(word(await asking(url)('ListKeys')), 'ExpiredTokenException');
  assert.equal(word(await asking(url, laterCaller)('ListKeys')), 'success');
  const stolen = { ...otherCaller, sessionToken: 'another' };
  assert.equal(word(await asking(url, stolen as never)('ListKeys')), 'UnrecognizedClientException');
});

test('a clock that is ahead refuses the signature, and the response says what time it is there', async (t) => {
  const outcome = await asking((await likeAws(t, 'skew=3600')).url)('ListKeys');
  assert.equal(word(outcome), 'InvalidSignatureException');
  const ahead = Date.parse(outcome.exchange.response?.headers.date ?? '') - Date.now();
  assert.ok(Math.abs(ahead - 3_600_000) < 60_000, `${ahead} ms`);
});

test('errors and throttles come at their rate, and about half of the failed calls were carried out', async (t) => {
  const failing = asking((await likeAws(t, 'quotas=1000,errors=100')).url, laterCaller);
  const codes = new Set(
    (await Promise.all(Array.from({ length: 40 }, () => failing('CreateKey')))).map(word),
  );
  assert.deepEqual(codes, new Set(['KMSInternalException', 'DependencyTimeoutException']));
  const busy = asking((await likeAws(t, 'throttles=100')).url);
  assert.equal(word(await busy('ListKeys')), 'ThrottlingException');
});

test('an account in use contains keys of others from the first look, also where reads lag', async (t) => {
  for (const settings of ['foreign=3', 'foreign=3,lag=60000']) {
    const ask = asking((await likeAws(t, settings)).url);
    for (const region of [home, second]) {
      const listed = await ask('ListKeys', {}, region);
      assert.equal(listed.kind === 'success' && (at(listed.output, 'Keys') as unknown[]).length, 3, settings);
    }
  }
});

test('the limited role has no rights of its own, and its session may be assumed', async (t) => {
  const { url } = await likeAws(t);
  const { assumeRole } = await import('../../src/aws/caller.ts');
  const role = `arn:aws:iam::${laterCaller.accountId}:role/kms-conformance-limited`;
  const session = await assumeRole(laterCaller, { url, region: home }, role);
  const outcome = await asking(url, { ...laterCaller, ...session } as never)('CreateKey');
  assert.equal(word(outcome), 'AccessDeniedException');
});

async function replicaState(t: TestContext, settings: string): Promise<string> {
  const ask = asking((await likeAws(t, settings)).url);
  const KeyId = await made(ask);
  await ask('ReplicateKey', { KeyId, ReplicaRegion: second });
  const read = await ask('DescribeKey', { KeyId }, second);
  return read.kind === 'success' ? textAt(read.output, 'KeyMetadata', 'KeyState') : word(read);
}

test('a replica is Creating for as long as the dice say, and not seen for as long as reads lag', async (t) => {
  assert.equal(await replicaState(t, 'creating=60000-600000'), 'Creating');
  assert.equal(await replicaState(t, 'creating=0'), 'Enabled');
});
