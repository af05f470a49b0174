import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDoor } from '../../src/door/door.ts';
import { openLedger, readLedger } from '../../src/ledger/ledger.ts';
import { createdKey, ownKeys } from '../../src/model/created-keys.ts';
import { arnOf, home, keys, metadataOf, scriptedSession, second, third } from '../door/scripted.ts';
import { folderFor } from '../profile/stand-in.ts';

const entry = (keyId: string, region: string) => ({ runId: 'r1', keyId, region, arn: 'a' });
const call = { operation: 'CreateKey', input: {}, region: home, identity: 'main' };

test('a key is in the ledger before the call that created it returns', async (t) => {
  const file = join(folderFor(t), 'new', 'ledger.ndjson');
  const script = () => ({ body: { KeyMetadata: metadataOf(home) } });
  const session = scriptedSession(script, { ledger: openLedger(file) });
  const door = openDoor(session, 'UPR-01/x');
  assert.equal(existsSync(file), false);
  const sending = door.send('CreateKey', {}).then(() => readFileSync(file, 'utf8'));
  const written = { runId: 'r1', keyId: keys.keyId, region: home, arn: arnOf(home) };
  assert.equal(await sending, `${JSON.stringify(written)}\n`);
  assert.deepEqual(
    door.seen.created.map(({ bornAtMs: _bornAtMs, ...entry }) => entry),
    [written],
  );
});

test('a ledger is read back; a last line that was cut off is passed over', (t) => {
  const file = join(folderFor(t), 'ledger.ndjson');
  assert.deepEqual(readLedger(file), []);
  const ledger = openLedger(file);
  ledger.record(entry('k1', home));
  ledger.record(entry('k1', second));
  appendFileSync(file, '{"keyId":""}\n{"runId":"r1","keyId":"k2","reg');
  assert.deepEqual(readLedger(file), [entry('k1', home), entry('k1', second)]);
});

test('a created key is read from the answer, in the Region where it lives', () => {
  const created = createdKey(call, { KeyMetadata: { KeyId: 'k', Arn: 'a' } });
  assert.deepEqual(created, { keyId: 'k', region: home, arn: 'a' });
  const replicate = { ...call, operation: 'ReplicateKey', input: { ReplicaRegion: third } };
  const replica = createdKey(replicate, { ReplicaKeyMetadata: { KeyId: 'k' } });
  assert.deepEqual(replica, { keyId: 'k', region: third, arn: '' });
  assert.equal(createdKey(call, { KeyMetadata: { KeyId: 7 } }), undefined);
  assert.equal(createdKey({ ...call, operation: 'DescribeKey' }, { KeyMetadata: { KeyId: 'k' } }), undefined);
});

test('entries are merged by key, Regions in the order of creation', () => {
  const entries = [entry('k1', home), entry('k2', home), entry('k1', third), entry('k1', second)];
  assert.deepEqual(ownKeys(entries), [
    { keyId: 'k1', regions: [home, third, second] },
    { keyId: 'k2', regions: [home] },
  ]);
});
