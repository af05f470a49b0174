import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { ledgerFileOf, openLedger } from '../../src/ledger/ledger.ts';
import type { Input } from '../../src/model/driver.ts';
import { textAt } from '../../src/model/json.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { startReference } from '../../src/reference/server.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { home, regions } from '../door/scripted.ts';
import { folderFor } from '../profile/stand-in.ts';
import { sdkDriver } from '../wire/local-server.ts';
import { command } from './command.ts';
import { keysAlive } from './targets.ts';

test('a sweep says which young keys it leaves, and with which option it takes them', async (t) => {
  const { url, close } = await startReference();
  t.after(() => close());
  const Tags = [{ TagKey: 'kms-conformance:run', TagValue: 'r9' }];
  const { identities } = readTarget({}).target;
  await sdkDriver(url, { identities, requestMs: 10_000 }).exchange({
    operation: 'CreateKey',
    input: { Tags },
    region: home,
    identity: 'main',
  });
  const where = ['sweep', '--target', 'reference', '--endpoint', url, '--out', folderFor(t)];
  const cautious = await command([...where, '--regions', regions.join()]);
  assert.deepEqual(
    [cautious.code, cautious.stdout.split('\n')],
    [
      0,
      [
        '0 keys of this suite found among 1 checked; deletion scheduled for all but 0',
        '  not touched: 1 keys of run r9, which may be in progress, because its newest key was created less than a minute ago. To delete them anyway, use --run r9 or --older-than 0.',
        '',
      ],
    ],
  );
  const bold = await command([...where, '--older-than', '0']);
  assert.match(
    bold.stdout,
    /^1 keys of this suite found among 1 checked; deletion scheduled for all but 0\n$/,
  );
  assert.deepEqual(await keysAlive(url), []);
});

test('a key that may be alive where nobody can look is named, exits 1 and keeps its ledger', async (t) => {
  const { url, close } = await startReference({ creatingMs: 0 });
  t.after(() => close());
  const { identities } = readTarget({}).target;
  const driver = sdkDriver(url, { identities, requestMs: 10_000 });
  const ask = async (operation: string, input: Input) =>
    outcomeOf(await driver.exchange({ operation, input, region: home, identity: 'main' }));
  const created = await ask('CreateKey', { MultiRegion: true });
  const keyId = created.kind === 'success' ? textAt(created.output, 'KeyMetadata', 'KeyId') : '';
  await ask('ReplicateKey', { KeyId: keyId, ReplicaRegion: 'ap-south-1' });
  const out = folderFor(t);
  const file = ledgerFileOf(out, 'r1');
  openLedger(file).record({ runId: 'r1', keyId, region: home, arn: '' });
  const where = ['sweep', '--target', 'reference', '--endpoint', url, '--out', out];
  const ended = await command(where);
  assert.equal(ended.code, 1);
  assert.match(ended.stdout, new RegExp(`left behind: ${keyId} in ap-south-1: this Region has no endpoint`));
  assert.ok(existsSync(file));
  const wider = await command([...where, '--regions', [...regions, 'ap-south-1'].join()]);
  assert.deepEqual([wider.code, existsSync(file)], [0, false]);
});
