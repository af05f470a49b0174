import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import type { Parts } from '../../src/reference/parts.ts';
import { startReference } from '../../src/reference/server.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import type { Report } from '../../src/report/model/report.ts';
import { command, outFolders } from './command.ts';
import { keysAlive } from './targets.ts';

const at = outFolders();
const reportIn = (folder: string): Report =>
  JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')) as Report;

async function serving(t: TestContext, parts: Parts, windows: object = {}): Promise<string> {
  const { url, close } = await startReference({ parts, ...windows });
  t.after(close);
  return url;
}

function withoutDeletion(): Parts {
  const parts = standardParts();
  const { ScheduleKeyDeletion: _, ...operations } = parts.operations;
  return { ...parts, operations };
}

/** A KMS whose UpdatePrimaryRegion has an output, which AWS's has not. */
function talkative(): Parts {
  const parts = standardParts();
  const { UpdatePrimaryRegion: move } = parts.operations;
  assert.ok(move);
  const handle: typeof move.handle = async (call) => {
    await move.handle(call);
    return { IsMoved: true };
  };
  return { ...parts, operations: { ...parts.operations, UpdatePrimaryRegion: { ...move, handle } } };
}

test('a target that cannot delete keys costs no time, and nobody is told to sweep it', async (t) => {
  const url = await serving(t, withoutDeletion());
  const given = ['--endpoint', url, '--only', 'UPR-E11', '--only', 'UPR-01', '--out', at('undeletable')];
  const { stdout, ms } = await command(given);
  assert.equal(stdout.match(/ScheduleKeyDeletion is not implemented by this target/g)?.length, 1, stdout);
  assert.match(stdout, /^Left behind: \d+\. ScheduleKeyDeletion .*\n.*they disappear with its data\.$/m);
  assert.doesNotMatch(stdout, /sweep/);
  assert.ok(reportIn(at('undeletable')).run.leftBehind.length >= 4);
  // One settle budget is 15 s; waiting for each key in each Region took eight of them, on a machine that did nothing else.
  assert.ok(ms < 90_000, `${ms} ms`);
});

test('--max-failures starts nothing more and waits for nothing more, and says what was not run', async (t) => {
  const url = await serving(t, talkative(), { creatingMs: 20, updatingMs: 8_000 });
  const given = ['--target', 'reference', '--endpoint', url, '--max-failures', '1', '--settle', '60000'];
  const { stdout } = await command([...given, '--only', 'UPR-03', '--only', 'UPD-01', '--out', at('enough')]);
  const { run, scenarios } = reportIn(at('enough'));
  assert.ok(
    scenarios.some(({ verdict }) => verdict === 'failed'),
    stdout,
  );
  // Its scenarios were started, and would have waited for the end of Updating.
  assert.deepEqual(
    scenarios.filter(({ clause }) => clause === 'UPD-01').map(({ id }) => id),
    [],
  );
  assert.deepEqual([run.endedEarly, run.isComplete], ['max-failures', false]);
  assert.match(stdout, new RegExp(`^Differs from AWS: .*not run: ${run.notRun}\\)`, 'm'));
  assert.deepEqual(await keysAlive(url), []);
});
