import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReference } from '../../src/reference/server.ts';
import { readTarget } from '../../src/target/read-target.ts';
import { sdkDriver } from '../kms/local-server.ts';
import { home, regions } from '../kms/scripted.ts';
import { folderFor } from '../target/stand-in.ts';
import { command } from './command.ts';
import { keysAlive } from './targets.ts';

test('a sweep says which young keys it leaves, and with which option it takes them', async (t) => {
  const { url, close } = await startReference();
  t.after(close);
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
        '0 keys of this suite found; deletion scheduled for all but 0',
        '  not touched: 1 keys of run r9, which may be in progress, since its youngest key was made less than a minute ago. Take them with --run r9 or --older-than 0.',
        '',
      ],
    ],
  );
  const bold = await command([...where, '--older-than', '0']);
  assert.match(bold.stdout, /^1 keys of this suite found; deletion scheduled for all but 0\n$/);
  assert.deepEqual(await keysAlive(url), []);
});
