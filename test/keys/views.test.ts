import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as roles from '../../src/expect/role-expectations.ts';
import { disagreement, notOnePrimary } from '../../src/keys/coherence.ts';
import { primaryAmongReplicas, wronglyEnabled } from '../../src/keys/during/walking.ts';
import { notMovedTo } from '../../src/keys/moves.ts';
import { notInState } from '../../src/keys/settling.ts';
import { describeIn, viewOf } from '../../src/keys/views.ts';
import type { KeyView } from '../../src/model/related-keys.ts';
import {
  type Answer,
  arnOf,
  home,
  keys,
  metadataOf,
  outcome,
  refusal,
  scriptedDoor,
  second,
  stopOf,
} from '../door/scripted.ts';

const view = (region: string, changes: object = {}, primary = home): KeyView =>
  viewOf(region, outcome({ body: { KeyMetadata: metadataOf(region, changes, primary) } }));
const odd = (answer: Answer): KeyView => viewOf(second, outcome(answer));
const settled = [view(home), view(second)];
const bare = { MultiRegionConfiguration: undefined };

test('a view shows what DescribeKey says, and an answer that says nothing is a view too', () => {
  const { metadata: _metadata, ...shown } = view(second);
  assert.deepEqual(shown, {
    region: second,
    state: 'Enabled',
    role: 'REPLICA',
    arn: arnOf(second),
    primaryArn: arnOf(home),
    primaryRegion: home,
    replicaRegions: [second],
  });
  assert.equal(odd(refusal('NotFoundException', '')).state, 'NotFoundException (HTTP 400)');
  assert.equal(odd({ body: {} }).state, 'a response without KeyMetadata');
  assert.deepEqual(
    [odd({ body: { KeyMetadata: {} } }).state, odd({ body: { KeyMetadata: {} } }).arn],
    ['(none)', '(none)'],
  );
  assert.deepEqual(view(home, { MultiRegionConfiguration: { ReplicaKeys: [{}] } }).replicaRegions, [
    '(none)',
  ]);
});

test('a read that is throttled or unanswered decides nothing', async () => {
  for (const answer of [refusal('ThrottlingException'), { noAnswer: 'reset' }]) {
    const { door } = scriptedDoor(() => answer);
    assert.equal((await stopOf(() => describeIn(door, keys, home))).verdict, 'indeterminate');
  }
});

test('keys are all in a state, or the first that is not is named', () => {
  assert.equal(notInState(settled, 'Enabled'), undefined);
  assert.equal(
    notInState([view(home), view(second, { KeyState: 'Creating' })], 'Enabled')?.actual,
    'Creating',
  );
});

test('related keys agree, or the first two that do not are shown', () => {
  assert.equal(disagreement(settled), undefined);
  assert.equal(disagreement([]), undefined);
  assert.match(
    disagreement([view(home), view(second, {}, second)])?.actual ?? '',
    /^in us-west-2: primary key /,
  );
  assert.match(disagreement([view(home), view(second, bare)])?.actual ?? '', /replica keys in no Region$/);
});

test('a move is over when the key there is the one primary and nothing is in between', () => {
  const moved = [view(home, {}, second), view(second, {}, second)];
  assert.equal(notMovedTo(second, moved), undefined);
  assert.match(notMovedTo(second, settled)?.expected ?? '', /us-east-1 to be a replica key/);
  assert.match(
    notMovedTo(second, [moved[0] as KeyView, view(second)])?.expected ?? '',
    /us-west-2 to be the primary key/,
  );
  for (const KeyState of ['Updating', 'Creating'])
    assert.equal(notMovedTo(second, [view(home, { KeyState }, second)])?.actual, KeyState);
});

test('a role is what the key says it is', () => {
  assert.equal(roles.notInRole(settled, home, 'the primary key'), undefined);
  assert.equal(roles.notInRole(settled, home, 'a replica key')?.actual, 'PRIMARY');
  assert.equal(roles.notInRole([], home, 'a replica key')?.actual, 'no related key');
  assert.equal(roles.notInRole([odd(refusal('A', ''))], second, 'a replica key')?.actual, 'A (HTTP 400)');
});

test('the primary key is named by Region and by ARN', () => {
  assert.equal(roles.notNamingPrimary(settled, keys, second, home), undefined);
  assert.ok(roles.notNamingPrimary(settled, keys, second, second));
  const MultiRegionConfiguration = { PrimaryKey: { Region: home, Arn: arnOf(second) } };
  assert.match(
    roles.notNamingPrimary([view(second, { MultiRegionConfiguration })], keys, second, home)?.actual ?? '',
    /us-west-2:.* in us-east-1$/,
  );
  assert.equal(roles.notNamingPrimary([], keys, second, home)?.actual, 'no related key');
});

test('replica keys are listed in just these Regions', () => {
  assert.equal(roles.notListingReplicas(settled, home, [second]), undefined);
  assert.equal(roles.notListingReplicas(settled, home, [home, second])?.actual, second);
  assert.equal(roles.notListingReplicas([view(home, bare)], home, [second])?.actual, 'none');
  assert.ok(roles.notListingReplicas([], home, [second]));
});

test('exactly one key is the primary key, in its own words and in everybody else’s', () => {
  assert.equal(notOnePrimary(settled), undefined);
  assert.match(
    notOnePrimary([view(home), view(second, {}, second)])?.actual ?? '',
    /us-east-1 and us-west-2; the keys name/,
  );
  assert.match(notOnePrimary([view(second)])?.actual ?? '', /^primary keys in no Region/);
});

test('key ID and ARN are kept', () => {
  assert.equal(roles.notSameNames(settled, keys), undefined);
  assert.equal(roles.notSameNames([view(second, { Arn: arnOf(home) })], keys)?.actual, arnOf(home));
  assert.equal(roles.notSameNames([view(second, { KeyId: 'mrk-other' })], keys)?.actual, 'mrk-other');
});

test('a Region without a related key says NotFoundException and nothing else', async () => {
  await roles.requireNoKeyIn(scriptedDoor(() => refusal('NotFoundException')).door, keys, second);
  for (const answer of [refusal('ValidationException'), { body: { KeyMetadata: metadataOf(second) } }]) {
    const { door } = scriptedDoor(() => answer);
    assert.equal((await stopOf(() => roles.requireNoKeyIn(door, keys, second))).verdict, 'failed');
  }
});

test('Enabled is true in the state Enabled only', () => {
  assert.equal(wronglyEnabled(view(home)), undefined);
  assert.equal(wronglyEnabled(view(home, { KeyState: 'Updating', Enabled: false })), undefined);
  assert.ok(wronglyEnabled(view(home, { KeyState: 'Updating' })));
});

test('the primary key is not among its replica keys', () => {
  assert.equal(primaryAmongReplicas(view(home)), undefined);
  const MultiRegionConfiguration = { PrimaryKey: { Region: home }, ReplicaKeys: [{ Region: home }] };
  assert.equal(
    primaryAmongReplicas(view(second, { MultiRegionConfiguration }))?.actual,
    `replica keys in ${home}`,
  );
});
