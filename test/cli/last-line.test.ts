import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { request as forward } from 'node:http';
import { test } from 'node:test';
import { startReference } from '../../src/reference/server.ts';
import type { Report } from '../../src/report/model/report.ts';
import { serveLocally } from '../wire/local-server.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();
const read = (folder: string, file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const reportIn = (folder: string): Report => JSON.parse(read(folder, 'report.json')) as Report;
const lastOf = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

/** Passes everything on but answers some operations with an error that says nothing about the target. */
function busyWith(url: string, operations: RegExp): RequestListener {
  return (incoming, response) => {
    const { method, headers, url: path = '/' } = incoming;
    if (operations.test(String(headers['x-amz-target']))) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end('{"__type":"ThrottlingException","message":"slow down"}');
      return;
    }
    const on = forward(url + path, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(on.on('error', () => response.destroy()));
  };
}

test('a server that hides a state does not read as success in any output', async (t) => {
  const { url, close } = await startReference({ creatingMs: 20, updatingMs: 0 });
  t.after(close);
  const only = ['--only', 'UPD-06', '--only', 'UPR-01', '--only', 'UPR-03'];
  const out = at('hidden');
  const given = ['--target', 'reference', '--endpoint', url, ...only, '--out', out];
  const { stdout } = await command([...given, '--quiet']);
  const { scenarios } = reportIn(out);
  const unseen = scenarios.filter(({ cause }) => cause === 'not-seen').length;
  assert.ok(unseen > 5);
  assert.match(stdout, new RegExp(`^Not decided: .*a transient state that was never observed: ${unseen}`));
  assert.doesNotMatch(stdout, /No difference/);
  for (const file of ['summary.md', 'report.html', 'junit.xml', 'badge.svg']) {
    const text = read(out, file).replaceAll('&#39;', "'");
    assert.ok(text.includes(stdout.trim()), `${file} does not say: ${stdout}`);
    assert.doesNotMatch(text, /No difference from AWS/);
  }
});

test('more than one in twenty without a verdict is exit code 2, beside failures too', async (t) => {
  const { url, close } = await startReference({ creatingMs: 20, updatingMs: 40 });
  t.after(close);
  const busy = await serveLocally(t, busyWith(url, /UpdateKeyDescription|DisableKey$/));
  const only = ['--only', 'UPR-01', '--only', 'UPR-03', '--only', 'UPR-E5', '--settle', '400'];
  const out = at('busy');
  const { code, stdout } = await command(['--endpoint', busy, ...only, '--out', out]);
  assert.equal(code, 2, stdout);
  const undecided = reportIn(out).scenarios.filter(({ verdict }) => verdict === 'indeterminate').length;
  assert.ok(undecided > 0);
  assert.match(
    lastOf(stdout),
    new RegExp(`^Not decided: ${undecided} of .*throttled calls: ${undecided}.*more than 5 %`),
  );
});
