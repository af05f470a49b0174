import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { describe, test } from 'node:test';
import type { Report } from '../../src/report/model/report.ts';
import { command, outFolders } from '../cli/command.ts';
import { alike, hastyProfile, reachableBut } from '../cli/targets.ts';
import { serveLocally } from '../wire/local-server.ts';

const at = outFolders();
const refusal = (code: string) => JSON.stringify({ __type: code, message: 'no' });

/** Sends a space every 50 ms, and never comes to an end. */
const drip: RequestListener = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};

/** A key in a Region that nobody asked for. */
const elsewhere = JSON.stringify({
  KeyMetadata: {
    KeyId: 'mrk-00000000000000000000000000000000',
    Arn: 'arn:aws:kms:ap-south-1:111122223333:key/mrk-00000000000000000000000000000000',
    KeyState: 'Enabled',
    Enabled: true,
    MultiRegion: true,
  },
});

/** Says to every call what should have been said to the call before. */
function lastAnswer(): RequestListener {
  let last = '{}';
  return async (request, response) => {
    const next = Buffer.concat(await request.toArray()).toString();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(last);
    last = next;
  };
}

/** Servers that know nothing of KMS, and the exit code that says so of a whole run. */
const servers: readonly (readonly [string, RequestListener, 1 | 2])[] = [
  ['always 400', alike(400, () => refusal('ValidationException')), 2],
  ['always 200 and {}', alike(200, () => '{}'), 1],
  ['always 501', alike(501, () => refusal('InternalFailure')), 2],
  ['what it was sent', alike(200, (body) => body), 1],
  ['HTML but for ListKeys', reachableBut(alike(200, () => '<html></html>')), 1],
  ['nothing but for ListKeys', reachableBut(() => {}), 2],
  ['a reset but for ListKeys', reachableBut((request) => request.socket.resetAndDestroy()), 2],
  ['a slow drip but for ListKeys', reachableBut(drip), 2],
  ['a key in the wrong Region', alike(200, () => elsewhere), 1],
  ['what was asked the call before', lastAnswer(), 1],
];

/** Alone each takes up to fifty seconds; several times as long beside other work. */
const boundMs = 400_000;

describe('the whole suite on a server that answers', () => {
  for (const [what, listener, expected] of servers)
    test(`${what} passes nothing`, async (t) => {
      const profile = hastyProfile(at(`${what}.json`), await serveLocally(t, listener), { requestMs: 300 });
      const out = at(what);
      const { code, ms, stdout } = await command(['--target', profile, '--out', out], { boundMs });
      const { scenarios, suite } = JSON.parse(readFileSync(`${out}/report.json`, 'utf8')) as Report;
      const ids = (verdict: string) =>
        scenarios.filter((each) => each.verdict === verdict).map(({ id }) => id);
      t.diagnostic(
        `${what} | ${(ms / 1000).toFixed(1)} s | exit ${code} | failed ${ids('failed').length}, unsupported ${ids('unsupported').length}, indeterminate ${ids('indeterminate').length}`,
      );
      assert.deepEqual([ids('passed'), ids('errored')], [[], []]);
      assert.equal(scenarios.length, suite.scenarios);
      assert.equal(code, expected, stdout.slice(-2_000));
    });
});
