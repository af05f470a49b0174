import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { describe, test } from 'node:test';
import type { Report } from '../../src/report/model/report.ts';
import { serveLocally } from '../wire/local-server.ts';
import { command, outFolders } from './command.ts';
import { alike, hastyProfile, reachableBut } from './targets.ts';

const at = outFolders();
const few = ['--only', 'UPR-E11', '--only', 'REP-01'];
/** Enough of every kind for each change of the code; `test/slow/null-servers.test.ts` runs all of it. */
const anEighth = ['--shard', '1/8'];
const refusal = (code: string) => JSON.stringify({ __type: code, message: 'no' });

/** Servers that know nothing of KMS, the exit code that says so, and what part of the suite is tried on them. */
const servers: readonly (readonly [string, RequestListener, number, readonly string[]])[] = [
  ['always 200 and {}', alike(200, () => '{}'), 1, anEighth],
  ['always 400 and ValidationException', alike(400, () => refusal('ValidationException')), 2, anEighth],
  [
    'what it was sent',
    alike(200, (body) => body),
    1,
    ['--only', 'UPR-01', '--only', 'REP-01', '--only', 'UPR-E1', '--only', 'WIR-01'],
  ],
  ['always 501', alike(501, () => refusal('InternalFailure')), 2, few],
  [
    'HTML but for ListKeys',
    reachableBut(alike(500, () => '<html></html>')),
    2,
    ['--operation', 'ReplicateKey'],
  ],
  ['nothing but for ListKeys', reachableBut(() => {}), 2, few],
  ['a reset but for ListKeys', reachableBut((request) => request.socket.resetAndDestroy()), 2, few],
];

describe('a server that answers', { concurrency: 2 }, () => {
  for (const [what, listener, expected, selection] of servers) {
    test(`${what} passes nothing`, async (t) => {
      const profile = hastyProfile(at(`${what}.json`), await serveLocally(t, listener), {
        requestMs: what.startsWith('nothing') ? 300 : 5_000,
      });
      const out = at(what);
      const { code, stdout, stderr } = await command(['--target', profile, '--out', out, ...selection]);
      const report = JSON.parse(readFileSync(`${out}/report.json`, 'utf8')) as Report;
      const passed = report.scenarios.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id);
      const faults = report.scenarios
        .filter(({ verdict }) => verdict === 'errored')
        .map(({ id, reason }) => `${id}: ${reason}`);
      assert.deepEqual([passed, faults], [[], []]);
      assert.equal(code, expected, `${stdout}${stderr}`);
    });
  }
});
