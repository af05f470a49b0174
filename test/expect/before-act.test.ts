import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf } from '../../src/case/evidence.ts';
import { originOfWrongRoles, wrongBefore } from '../../src/expect/before-act.ts';
import { notInRole } from '../../src/expect/role-expectations.ts';
import { viewOf } from '../../src/keys/views.ts';
import { difference } from '../../src/model/stop.ts';
import { exchangeOf, home, keys, metadataOf, outcome, refusal, second } from '../door/scripted.ts';

const KeyId = keys.keyId;
const call = (operation: string, input: object = {}, answer = {}) =>
  exchangeOf(answer, { operation, input: { KeyId, ...input } });
const create = exchangeOf({ body: { KeyMetadata: metadataOf(home) } }, { operation: 'CreateKey', input: {} });
const replicate = call('ReplicateKey', { ReplicaRegion: second });
const move = call('UpdatePrimaryRegion', { PrimaryRegion: second });
const refused = call('UpdatePrimaryRegion', { PrimaryRegion: second }, refusal('ValidationException'));
/** DescribeKey in a Region, right as long as the primary key is in the home Region. */
const look = (region: string, primary = home, changes = {}) =>
  exchangeOf({ body: { KeyMetadata: metadataOf(region, changes, primary) } }, { region, input: { KeyId } });
const promoted = look(second, second);

test('what is wrong before the act and stays so is laid to the call after which it was first seen', () => {
  const begun = [create, replicate, look(home), promoted];
  for (const between of [
    [],
    [call('TagResource')],
    [call('DisableKey'), look(home)],
    [call('TagResource'), promoted],
  ]) {
    const mismatch = wrongBefore([...begun, ...between, move, promoted]);
    assert.match(mismatch?.expected ?? '', /before UpdatePrimaryRegion was called$/);
    assert.equal(mismatch?.defect, 'ReplicateKey leaves MultiRegionConfiguration wrong');
  }
});

test('what CreateKey itself shows wrong is laid to CreateKey', () => {
  const body = { KeyMetadata: metadataOf(home, {}, second) };
  const wrong = exchangeOf({ body }, { operation: 'CreateKey', input: {} });
  const mismatch = wrongBefore([wrong, replicate, look(home, second), move]);
  assert.equal(mismatch?.defect, 'CreateKey leaves MultiRegionConfiguration wrong');
});

test('what was right once before the act, needed time or is wrong only since then is not laid to an earlier call', () => {
  for (const before of [
    [look(home), look(second)],
    [promoted, look(second)],
    [look(second), promoted],
    [look(second, second, { KeyState: 'Updating' })],
    [],
  ])
    assert.equal(wrongBefore([create, replicate, ...before, move, look(second)]), undefined);
});

test('a move that succeeded takes the role along, and one that was refused does not', () => {
  const begun = [create, replicate, look(home), look(second)];
  assert.equal(wrongBefore([...begun, move, promoted, call('TagResource')]), undefined);
  assert.ok(wrongBefore([...begun, move, look(second), call('TagResource')]));
  assert.ok(wrongBefore([...begun, refused, promoted, call('TagResource')]));
});

test('a list of replica keys that was wrong before is no wrong role, but where wrong roles go back to', () => {
  const { MultiRegionConfiguration: was } = metadataOf(home);
  const listed = {
    MultiRegionConfiguration: { ...(was as object), ReplicaKeys: [{ Region: second, Arn: 'x' }] },
  };
  const exchanges = [create, replicate, look(home, home, listed), move];
  assert.equal(wrongBefore(exchanges), undefined);
  assert.match(originOfWrongRoles(exchanges)?.mismatch.expected ?? '', /to list each replica key once/);
});

test('the evidence ends with the response that shows the origin, and names its call', () => {
  const exchanges = [create, replicate, look(home), promoted, move, promoted, look(home)];
  const view = viewOf(home, outcome({ body: { KeyMetadata: metadataOf(home) } }));
  const mismatch = notInRole([view], home, 'a replica key');
  assert.ok(mismatch);
  const seen = { exchanges, states: [], violations: [], created: [], acts: [], ordered: [] };
  const { why, exchanges: kept } = evidenceOf('UPR-01/x', seen, { notes: [] }, difference(mismatch));
  assert.ok(why?.cause === 'difference');
  assert.equal(why.defect, 'ReplicateKey leaves MultiRegionConfiguration wrong');
  assert.deepEqual(kept, exchanges.slice(0, 4));
});
