import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { repeatedly } from '../../src/cli/run/repeat.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { outFolders } from './command.ts';

const at = outFolders();

test('a run that breaks off says how far it came and leaves no report', async () => {
  writeFileSync(at('file'), '');
  const said: string[] = [];
  const { target } = readTarget({ endpoints: ['http://127.0.0.1:9'] });
  const options = { scenarios: [{}, {}], lanes: 1, seed: 's', target, outFolder: at('file/none') };
  const running = repeatedly(1, { ...options, print: (text: string) => said.push(text) } as never);
  await assert.rejects(running, /ENOTDIR/);
  assert.deepEqual(said, ['\nThe run stopped after 0 of 2 scenarios. No report is written.\n']);
  assert.ok(!existsSync(at('file/none')));
});
