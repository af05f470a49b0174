import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { journaled, journalFileOf, readJournal } from '../../src/ledger/journal.ts';
import { at } from '../../src/model/json.ts';
import { home, keys, metadataOf, type Script, scriptedSession, second } from '../door/scripted.ts';
import { folderFor } from '../profile/stand-in.ts';

const create = { operation: 'CreateKey', input: {}, region: home, identity: 'main' };
const replicate = {
  ...create,
  operation: 'ReplicateKey',
  input: { KeyId: keys.firstArn, ReplicaRegion: second },
};

const driverOf = (script: Script) => scriptedSession(script).openDriver('x', () => 0);
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

test('the intent is on the disk before the call is sent, and its outcome before the call returns', async (t) => {
  const file = journalFileOf(join(folderFor(t), 'new'), 'r1');
  const before: object[] = [];
  const driver = journaled(
    driverOf(({ operation }) => {
      before.push(...linesOf(file));
      const member = operation === 'CreateKey' ? 'KeyMetadata' : 'ReplicaKeyMetadata';
      return { body: { [member]: metadataOf(operation === 'CreateKey' ? home : second) } };
    }),
    file,
  );
  await driver.exchange(create);
  assert.deepEqual(
    before.map((line) => [at(line, 'operation'), at(line, 'region')]),
    [['CreateKey', home]],
  );
  await driver.exchange(replicate);
  const [, , intent] = linesOf(file);
  assert.deepEqual([at(intent, 'region'), at(intent, 'keyId')], [second, keys.keyId]);
  assert.deepEqual(readJournal(file), {
    keys: [
      { keyId: keys.keyId, region: home },
      { keyId: keys.keyId, region: second },
    ],
    open: 0,
  });
});

test('a refused creation made nothing, one that failed or broke off may have, and a read is none', async (t) => {
  const file = journalFileOf(folderFor(t), 'r1');
  const answers = [
    { status: 400, body: { __type: 'LimitExceededException' } },
    { status: 500, body: {} },
  ];
  const driver = journaled(
    driverOf(() => answers.shift() ?? { body: {} }),
    file,
  );
  await driver.exchange(create);
  assert.equal(readJournal(file)?.open, 0);
  await driver.exchange(create);
  assert.deepEqual(readJournal(file), { keys: [], open: 1 });
  await driver.exchange({ ...create, operation: 'DescribeKey' });
  const broken = journaled({ exchange: () => Promise.reject(new Error('gone')) }, file);
  await assert.rejects(broken.exchange(create), /gone/);
  appendFileSync(file, '{"intent":"cut o');
  assert.deepEqual(readJournal(file), { keys: [], open: 2 });
  assert.equal(readJournal(`${file}.none`), undefined);
});
