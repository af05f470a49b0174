import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { shard } from '../../src/cli/option-values.ts';
import { startReference } from '../../src/reference/server.ts';
import type { Report } from '../../src/report/model/report.ts';
import { command, outFolders } from '../cli/command.ts';

const at = outFolders();
const reference = await startReference({ creatingMs: 20, updatingMs: 40 });
after(() => reference.close());
const selected = ['--target', 'reference', '--endpoint', reference.url, '--tags', '@UPR-E11 or @UPR-02'];
const reportIn = (name: string): Report =>
  JSON.parse(readFileSync(at(`${name}/report.json`), 'utf8')) as Report;
const isTimed = /^(durationMs|settledMs|states|exchanges|notes|acts)$/;

/** A report without the facts of its run. */
const timeless = ({ run: { selection = '' }, ...report }: Report): unknown =>
  JSON.parse(
    JSON.stringify({ ...report, selection }, (member, value) => (isTimed.test(member) ? undefined : value)),
  );

const run = async (name: string, ...more: readonly string[]): Promise<void> => {
  const { code, stderr } = await command([...selected, ...more, '--out', at(name)]);
  assert.deepEqual([code, stderr], [0, '']);
};

test('the shards of a run, merged, are the report of that run apart from the facts of the run', async () => {
  await run('whole');
  await run('one', '--shard', '1/2');
  await run('two', '--shard', '2/2');
  const parts = [reportIn('one'), reportIn('two')].map(({ scenarios }) => scenarios.length);
  assert.ok(Math.abs((parts[0] ?? 0) - (parts[1] ?? 0)) <= 1 && Math.min(...parts) > 0);
  const files = ['two', 'one'].map((name) => at(`${name}/report.json`));
  const { code, stdout, stderr } = await command(['merge', ...files, '--out', at('merged')]);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(
    stdout,
    new RegExp(
      `${reportIn('whole').scenarios.length} of ${reportIn('whole').scenarios.length} scenarios passed`,
    ),
  );
  assert.doesNotMatch(stdout, /messages\.ndjson/);
  assert.deepEqual(timeless(reportIn('merged')), timeless(reportIn('whole')));
  const gap = await command(['merge', files[0] ?? '', '--out', at('gap')]);
  assert.deepEqual([gap.code, gap.stdout], [2, '']);
  assert.match(gap.stderr, /^error: gap: .*none of the reports is of 1\/2/);
});

test('a shard is i of n, and more shards than scenarios are refused', async () => {
  assert.deepEqual(shard('2/5'), { index: 2, of: 5 });
  for (const text of ['0/2', '3/2', '1', '1/0', 'a/b', '1/2/3', '-1/2'])
    assert.throws(() => shard(text), /Expected i\/n with i from 1 to n, such as 1\/3/);
  const { code, stderr } = await command(['--only', 'UPR-01', '--shard', '900/900', '--list']);
  assert.equal(code, 2);
  assert.match(stderr, /--shard 900\/900 of \d+ scenarios selects none\. Use fewer shards/);
});
