import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { cleanUpAfter } from '../../src/ledger/clean-up.ts';
import { createCleaner } from '../../src/ledger/cleaner.ts';
import { ledgerFileOf, ledgersIn, openLedger, readLedger } from '../../src/ledger/ledger.ts';
import { type Answer, home, refusal, type Script, scriptedSession, second } from '../door/scripted.ts';
import { folderFor } from '../profile/stand-in.ts';

/** What a run leaves on a scripted target, with its ledger in a folder of the test. */
function leavings(t: TestContext, script: Script) {
  const folder = folderFor(t);
  const session = scriptedSession(script);
  const driver = session.openDriver('clean-up', () => 0);
  const ledger = openLedger(ledgerFileOf(folder, 'r1'));
  const { target } = session;
  const cleaner = createCleaner(driver, target);
  const scheduled = () =>
    session.calls
      .filter(({ operation }) => operation === 'ScheduleKeyDeletion')
      .map(({ input, region }) => `${input.KeyId} ${region}`);
  return { folder, scheduled, left: { driver, target, runId: 'r1', ledger, cleaner } };
}

const pending: Answer = { body: { KeyMetadata: { KeyState: 'PendingDeletion' } } };

const entry = (keyId: string, region: string) => ({ runId: 'r1', keyId, region, arn: '' });

test('keys that a run which broke off did not hand over are cleaned up, each once, and the ledger goes', async (t) => {
  const { folder, scheduled, left } = leavings(t, () => pending);
  left.ledger.record(entry('k1', home));
  left.ledger.record(entry('k2', home));
  left.ledger.record(entry('k2', second));
  left.cleaner.handOver({ keyId: 'k1', regions: [home] });
  assert.deepEqual(await cleanUpAfter(left), []);
  assert.deepEqual(scheduled().toSorted(), [`k1 ${home}`, `k2 ${home}`, `k2 ${second}`]);
  assert.deepEqual(readdirSync(folder), []);
});

test('the ledger stays when anything is left behind, and the ledgers of other runs always do', async (t) => {
  const { folder, left } = leavings(t, () => refusal('AccessDeniedException'));
  left.ledger.record(entry('k1', home));
  writeFileSync(join(folder, 'ledger.ndjson'), `${JSON.stringify({ ...entry('k0', home), runId: 'r0' })}\n`);
  const said = await cleanUpAfter(left);
  assert.match(said.join(), /^k1 in us-east-1: .*AccessDenied/);
  assert.ok(existsSync(ledgerFileOf(folder, 'r1')));
  assert.deepEqual(
    ledgersIn(folder)
      .flatMap(readLedger)
      .map(({ keyId }) => keyId)
      .toSorted(),
    ['k0', 'k1'],
  );
  assert.deepEqual(ledgersIn(join(folder, 'none')), []);
});

test('a key whose id was lost on the way is found by the tag of this run, and no other run’s is', async (t) => {
  let isScheduled = false;
  const { scheduled, left } = leavings(t, ({ operation, input, region }) => {
    if (operation === 'ListKeys')
      return { body: { Keys: region === home ? [{ KeyId: 'lost' }, { KeyId: 'theirs' }] : [] } };
    const TagValue = input.KeyId === 'lost' ? 'r1' : 'r2';
    if (operation === 'ListResourceTags')
      return { body: { Tags: [{ TagKey: 'kms-conformance:run', TagValue }] } };
    if (operation === 'ScheduleKeyDeletion') isScheduled = true;
    return isScheduled ? pending : { body: {} };
  });
  assert.deepEqual(await cleanUpAfter(left), []);
  assert.deepEqual(scheduled(), []);
  left.ledger.noteNameless();
  assert.deepEqual(await cleanUpAfter(left), []);
  assert.deepEqual(scheduled(), [`lost ${home}`]);
});

test('a replica that no line of the ledger names is followed; out of reach, it keeps the ledger', async (t) => {
  const among = (...places: readonly string[]): Script => {
    const ReplicaKeys = places.map((Region) => ({ Region }));
    const KeyMetadata = { KeyState: 'PendingReplicaDeletion', MultiRegionConfiguration: { ReplicaKeys } };
    return () => ({ body: { KeyMetadata } });
  };
  const near = leavings(t, among(second));
  near.left.ledger.record(entry('k1', home));
  assert.deepEqual(await cleanUpAfter(near.left), []);
  assert.deepEqual(near.scheduled(), [`k1 ${home}`, `k1 ${second}`]);
  const far = leavings(t, among('ap-south-1'));
  far.left.ledger.record(entry('k1', home));
  assert.match((await cleanUpAfter(far.left)).join(), /^k1 in ap-south-1: this Region has no endpoint/);
  assert.ok(existsSync(ledgerFileOf(far.folder, 'r1')));
});
