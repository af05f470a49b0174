import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { everywhere } from '../../src/aws/everywhere.ts';
import { accountId, laterCaller, otherCaller } from '../../src/like-aws/callers.ts';
import { textAt } from '../../src/model/json.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { keysAlive } from '../cli/targets.ts';
import { home } from '../door/scripted.ts';
import { asking, word } from '../like-aws/asking.ts';
import { rehearsal, scene, signedInAs } from './command.ts';

const later = signedInAs(laterCaller);
const account = ['--target', 'aws', '--account', accountId];
const elsewhere = 'ap-southeast-2';

test('a replica without a tag, in a Region of no run, is found by its primary key and scheduled', async (t) => {
  const { run, url, folder } = await scene(t);
  const ask = asking(url, laterCaller, [home, elsewhere]);
  const Tags = [{ TagKey: 'kms-conformance:run', TagValue: 'r9' }];
  const made = await ask('CreateKey', { MultiRegion: true, Tags });
  const KeyId = made.kind === 'success' ? textAt(made.output, 'KeyMetadata', 'KeyId') : '';
  assert.equal(word(await ask('ReplicateKey', { KeyId, ReplicaRegion: elsewhere })), 'success');
  await ask('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  const sweep = ['sweep', ...account, '--out', folder];
  const checked = await run([...sweep, '--check'], later);
  assert.equal(checked.code, 1, checked.stderr);
  assert.match(
    checked.stdout,
    /^1 living keys of this suite .*nothing was changed\n {2}alive: \S+ in ap-southeast-2, of run r9\n$/,
  );
  const swept = await run([...sweep, '--older-than', '0'], later);
  assert.match(swept.stdout, /^1 keys of this suite found .* all but 0\n$/, swept.stderr);
  const state = await ask('DescribeKey', { KeyId }, elsewhere);
  assert.equal(
    state.kind === 'success' && textAt(state.output, 'KeyMetadata', 'KeyState'),
    'PendingDeletion',
  );
  assert.equal((await run([...sweep, '--check'], later)).code, 0);
});

test('nobody sweeps another account, or without the role', async (t) => {
  const { run } = await scene(t);
  const wrong = await run(['sweep', '--target', 'aws', '--account', '210987654321'], later);
  assert.match(wrong.stderr, /Expected credentials of the account 210987654321/);
  const stranger = await run(['sweep', ...account], signedInAs(otherCaller));
  assert.match(stranger.stderr, /Expected a role made for this suite/);
  assert.match(
    (await run(['sweep', '--target', 'aws'], later)).stderr,
    /Will not run against aws without --account/,
  );
});

test('the journal of a run tells its keys, and a follow-up what became of them', async (t) => {
  const { run, url, folder } = await scene(t);
  const done = await run([...rehearsal, '--out', folder], later);
  assert.equal(done.code, 0, done.stdout + done.stderr);
  assert.deepEqual(await keysAlive(url, laterCaller), []);
  const { id } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).run;
  const follow = ['aws', 'follow-up', id, '--account', accountId, '--out', folder];
  const followed = await run(follow, later);
  assert.match(
    followed.stdout,
    /^(\d+) keys of run \w+: 0 gone, \1 pending deletion, 0 alive, 0 unknown; 0 creations/,
  );
  assert.equal(followed.code, 0, followed.stderr);
  const { fates } = JSON.parse(readFileSync(join(folder, `follow-up-${id}.json`), 'utf8'));
  assert.ok(fates.length >= 2 && fates.length <= 14, `${fates.length} keys`);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('ledger')),
    [],
  );
  const unknown = await run(['aws', 'follow-up', 'r0', '--account', accountId, '--out', folder], later);
  assert.match(unknown.stderr, /Expected the journal of run r0 at \S+journal-r0\.ndjson/);
  const again = await run([...rehearsal, '--resume', join(folder, 'report.json')], later);
  assert.match(again.stderr, /--only UPR-01 and --resume \S+ selects none/);
});

test('every Region is in reach, under the name that the home Region has', () => {
  const plan = readTarget({ target: 'aws', isGuarded: true });
  assert.ok(plan.start === 'none');
  const { endpoints, regions } = everywhere(plan.target);
  assert.equal(endpoints['sa-east-1'], 'https://kms.sa-east-1.amazonaws.com');
  assert.equal(regions.length, 3);
});
