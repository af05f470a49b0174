import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownKeysByTag } from '../../src/ledger/own-keys.ts';
import {
  type Answer,
  home,
  patient,
  refusal,
  type Script,
  scriptedSession,
  second,
} from '../door/scripted.ts';

const listed: Readonly<Record<string, readonly string[]>> = {
  first: ['ours', 'theirs'],
  more: ['ours-pending', 'untagged'],
};

const onPage = (page: unknown): Answer => {
  const Keys = listed[String(page ?? 'first')]?.map((KeyId) => ({ KeyId, KeyArn: `arn/${KeyId}` }));
  return { body: page === undefined ? { Keys, Truncated: true, NextMarker: 'more' } : { Keys } };
};

const byTag: Script = ({ operation, input, region }) => {
  if (operation === 'ListKeys') return region === home ? onPage(input.Marker) : { body: { Keys: [] } };
  const id = String(input.KeyId);
  if (operation === 'DescribeKey')
    return { body: { KeyMetadata: { KeyState: id === 'ours' ? 'Enabled' : 'PendingDeletion' } } };
  const TagKey = id.startsWith('ours') ? 'kms-conformance:run' : 'team';
  return { body: { Tags: id === 'untagged' ? [] : [{ TagKey, TagValue: 'r7' }] } };
};

async function lookAt(script: Script) {
  const session = scriptedSession(script);
  const driver = session.openDriver('sweep', () => 0);
  return { ...(await ownKeysByTag(driver, session.target)), calls: session.calls };
}

test('own keys are found by their tag, page by page, unless they are pending deletion', async () => {
  const { entries, unread, lookedAt } = await lookAt(byTag);
  assert.deepEqual(entries, [{ keyId: 'ours', arn: 'arn/ours', region: home, runId: 'r7' }]);
  assert.deepEqual([unread, lookedAt], [[], 4]);
});

test('the age of a tagged key is told by the clock of the target', async () => {
  const [created, now] = [1_790_000_000.5, 'Mon, 21 Sep 2026 14:14:20 GMT'];
  const agesAt = async (CreationDate: unknown, headers = {}) => {
    const { entries } = await lookAt((call) =>
      call.operation === 'DescribeKey' ? { headers, body: { KeyMetadata: { CreationDate } } } : byTag(call),
    );
    return entries.map(({ ageMs }) => ageMs)[0];
  };
  assert.equal(await agesAt(created, { date: now }), 59_500);
  assert.deepEqual([await agesAt(created), await agesAt('soon', { date: now })], [undefined, undefined]);
});

/** A tagged primary that is pending deletion, and what its untagged relatives elsewhere answer. */
const withRelatives =
  (Regions: readonly string[], elsewhere: Answer): Script =>
  (call) => {
    if (call.operation !== 'DescribeKey') return byTag(call);
    if (call.region !== home) return elsewhere;
    const ReplicaKeys = Regions.map((Region) => ({ Region }));
    const KeyState = 'PendingReplicaDeletion';
    return { body: { KeyMetadata: { KeyState, MultiRegionConfiguration: { ReplicaKeys } } } };
  };

test('a living replica without a tag is found through its primary key, whatever state that is in', async () => {
  const alive: Answer = { body: { KeyMetadata: { KeyState: 'Enabled' } } };
  const found = await lookAt(withRelatives([second], alive));
  assert.deepEqual(
    found.entries.map(({ keyId, region, runId }) => [keyId, region, runId]),
    [
      ['ours', second, 'r7'],
      ['ours-pending', second, 'r7'],
    ],
  );
  const ending: Answer = { body: { KeyMetadata: { KeyState: 'PendingDeletion' } } };
  assert.deepEqual((await lookAt(withRelatives([second], ending))).entries, []);
});

test('a replica that cannot be described, or is out of reach, may be alive', async () => {
  const denied = await lookAt(withRelatives([second], refusal('AccessDeniedException')));
  assert.equal(denied.entries.length, 2);
  const { entries, calls } = await lookAt(withRelatives(['ap-south-1'], {}));
  assert.deepEqual([entries.length, entries[0]?.region], [2, 'ap-south-1']);
  assert.ok(calls.every(({ region }) => region !== 'ap-south-1'));
});

test('tags that cannot be read, and Regions that cannot be listed, are said and keep nothing else from being read', async () => {
  const { entries, unread, lookedAt } = await lookAt((call) => {
    const isSecond = call.operation === 'ListKeys' && call.region === second;
    const isTheirs = call.operation === 'ListResourceTags' && call.input.KeyId === 'theirs';
    return isSecond || isTheirs ? refusal('AccessDeniedException') : byTag(call);
  });
  assert.deepEqual([entries.length, lookedAt], [1, 4]);
  assert.deepEqual(
    unread.map(({ keyId, region }) => [keyId, region]),
    [
      ['theirs', home],
      [undefined, second],
    ],
  );
  assert.match(unread[0]?.reason ?? '', /ListResourceTags .*AccessDenied/);
});

test('throttled reads are tried again; only what is throttled to the end is not known', async () => {
  let calls = 0;
  const session = patient(
    scriptedSession((call) => {
      calls += 1;
      return calls % 2 === 0 ? refusal('ThrottlingException') : byTag(call);
    }),
  );
  const waited = await ownKeysByTag(
    session.openDriver('sweep', () => 0),
    session.target,
  );
  assert.deepEqual([waited.entries.map(({ keyId }) => keyId), waited.unread], [['ours'], []]);
  const { entries, unread } = await lookAt((call) =>
    call.input.KeyId === 'untagged' ? refusal('ThrottlingException') : byTag(call),
  );
  assert.deepEqual([entries.length, unread.map(({ keyId }) => keyId)], [1, ['untagged']]);
});

test('a list that says there is more, but not where, is asked once and not taken for the whole', async () => {
  const { unread, calls } = await lookAt(() => ({ body: { Keys: [], Truncated: true } }));
  assert.equal(calls.length, 3);
  assert.equal(unread.length, 3);
  assert.match(unread[0]?.reason ?? '', /more keys than the 0 it returned/);
});
