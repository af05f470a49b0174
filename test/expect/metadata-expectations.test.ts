import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as metadata from '../../src/expect/metadata-expectations.ts';
import { notDaysAway, notPending } from '../../src/expect/pending.ts';
import { notAllowingAccount, principalArn } from '../../src/keys/policies.ts';
import { viewOf } from '../../src/keys/views.ts';
import type { JsonObject } from '../../src/model/json.ts';
import {
  arnOf,
  home,
  keys,
  metadataOf,
  outcome,
  scriptedDoor,
  scriptedSession,
  second,
  stopOf,
} from '../door/scripted.ts';

const described = (changes: object = {}): JsonObject => ({ KeyMetadata: metadataOf(home, changes) });
const fails = async (judge: () => void) => assert.equal((await stopOf(judge)).verdict, 'failed');

test('members have the values of a table, and its words mean what they say', async () => {
  const output = described({ MultiRegion: true, None: [] });
  metadata.requireMetadata(output, [
    ['MultiRegion', 'true'],
    ['KeyState', 'Enabled'],
    ['MultiRegionConfiguration.PrimaryKey.Arn', 'its own ARN'],
    ['DeletionDate', 'absent'],
    ['None', 'an empty list'],
  ]);
  const wrong = [
    ['MultiRegion', 'false'],
    ['Missing', 'x'],
    ['KeyState', 'absent'],
    ['KeyState', 'an empty list'],
    ['KeyState', 'its own ARN'],
  ] as const;
  for (const row of wrong) await fails(() => metadata.requireMetadata(output, [row]));
  await fails(() => metadata.requireMetadata(described({ MultiRegion: 'true' }), [['MultiRegion', 'true']]));
});

test('a creation date is a recent number of seconds', async () => {
  const now = Date.now();
  metadata.requireRecentDate(described({ CreationDate: now / 1000 - 60 }), now);
  for (const CreationDate of [now, String(now / 1000), now / 1000 - 90_000, undefined])
    await fails(() => metadata.requireRecentDate(described({ CreationDate }), now));
});

test('an answer of ReplicateKey describes the replica', async () => {
  const replica = (changes: object) => ({ ReplicaKeyMetadata: metadataOf(second, changes) });
  metadata.requireReplicaAnswer(replica({ KeyState: 'Creating' }), keys, second, home);
  await fails(() => metadata.requireReplicaAnswer(replica({ KeyState: 'Updating' }), keys, second, home));
  await fails(() => metadata.requireReplicaAnswer(replica({ Arn: arnOf(home) }), keys, second, home));
  await fails(() => metadata.requireReplicaAnswer({}, keys, second, home));
});

test('keys are listed page by page, and only the related ones of that Region count', async () => {
  const pages = [
    { Keys: [{ KeyArn: 'arn/other' }], Truncated: true, NextMarker: 'm' },
    { Keys: [{ KeyArn: arnOf(home) }], Truncated: false },
  ];
  const { door } = scriptedDoor(({ input }) => ({ body: pages[input.Marker === 'm' ? 1 : 0] }));
  const listed = await metadata.listKeys(door, home);
  assert.deepEqual(listed, ['arn/other', arnOf(home)]);
  assert.equal(metadata.listedRelatives(listed, keys, [arnOf(home)]), undefined);
  assert.equal(metadata.listedRelatives(listed, keys, [])?.actual, arnOf(home));
  assert.equal(metadata.listedRelatives([], keys, [arnOf(home)])?.actual, 'no related key');
  assert.equal(
    metadata.listedRelatives([arnOf(second)], keys, [])?.expected,
    'ListKeys to return no related key',
  );
  assert.deepEqual(
    await metadata.listKeys(scriptedDoor(() => ({ body: { Truncated: true } })).door, home),
    [],
  );
});

test('a pending state comes with a date, or without', () => {
  const views = (changes: object) => [
    viewOf(home, outcome({ body: { KeyMetadata: metadataOf(home, changes) } })),
  ];
  const pending = { KeyState: 'PendingDeletion', DeletionDate: 1.5 };
  assert.equal(notPending(views(pending), home, 'PendingDeletion', true), undefined);
  assert.match(notPending(views(pending), home, 'PendingDeletion', false)?.actual ?? '', /DeletionDate 1.5$/);
  const undated = notPending(
    views({ KeyState: 'PendingReplicaDeletion' }),
    home,
    'PendingReplicaDeletion',
    true,
  );
  assert.equal(undated?.actual, 'PendingReplicaDeletion');
  assert.equal(notPending([], home, 'PendingDeletion', true)?.actual, 'no related key');
});

test('a deletion date is as many days away as asked', () => {
  const now = 1_000_000_000_000;
  const inDays = (days: number) => ({ DeletionDate: now / 1000 + days * 86_400 });
  assert.equal(notDaysAway(inDays(7.2), 7, now), undefined);
  assert.ok(notDaysAway(inDays(8), 7, now));
  assert.ok(notDaysAway(inDays(6), 7, now));
  assert.equal(notDaysAway({}, 7, now)?.actual, 'none');
});

test('a key policy allows the account everything, as an ARN or as a number, alone or in a list', () => {
  const account = 'arn:aws:iam::111122223333:root';
  const policy = (statement: unknown) =>
    notAllowingAccount(keys, { Policy: JSON.stringify({ Statement: statement }) }, 'Policy');
  const allow = { Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:*' };
  assert.equal(policy(allow), undefined);
  const numbered = { ...allow, Principal: { AWS: ['9', '111122223333'] }, Action: ['kms:X', 'kms:*'] };
  assert.equal(policy([{}, numbered]), undefined);
  const lacking = [
    { ...allow, Effect: 'Deny' },
    { ...allow, Action: 'kms:Encrypt' },
    { ...allow, Principal: '*' },
    'text',
  ];
  for (const statement of lacking) assert.ok(policy(statement), JSON.stringify(statement));
  assert.ok(policy({ ...allow, Principal: { AWS: 'arn:aws:iam::444455556666:root' } }));
  for (const Policy of ['not JSON', '[]', 3]) assert.ok(notAllowingAccount(keys, { Policy }, 'Policy'));
  assert.match(notAllowingAccount(keys, {}, 'ReplicaPolicy')?.defect ?? '', /lacks ReplicaPolicy/);
});

test('an identity without an ARN is a gap in the profile, and the message says so', () => {
  const { target } = scriptedSession(() => ({}));
  assert.throws(
    () => principalArn(target, 'limited'),
    /profile of scripted gives no ARN for the identity limited/,
  );
});
