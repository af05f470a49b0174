import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doReadsLag } from '../../../src/run/probe/probe-lag.ts';
import { home, metadataOf, patient, refusal, type Script, scriptedSession } from '../../door/scripted.ts';

/** Shows a description only after it was asked for this often; `undefined` never does. */
function showingAfter(looks: number | undefined): Script {
  let written: unknown = '';
  let shown: unknown = '';
  let left = 0;
  return ({ operation, input }) => {
    if (operation === 'UpdateKeyDescription') {
      written = input.Description;
      left = looks ?? 1_000_000;
      return { body: {} };
    }
    left -= operation === 'DescribeKey' ? 1 : 0;
    if (left < 0) shown = written;
    return { body: { KeyMetadata: metadataOf(home, { MultiRegion: true, Description: shown }) } };
  };
}

const lags = (script: Script) => doReadsLag(patient(scriptedSession(script)));

test('reads lag where a change shows later than at once', async () => {
  assert.equal(await lags(showingAfter(1)), true);
  assert.equal(await lags(showingAfter(5)), true);
});

test('reads do not lag where every change shows at once', async () => {
  assert.equal(await lags(showingAfter(0)), false);
});

test('a change that never shows, and a target that refuses, are no lag', async () => {
  assert.equal(await doReadsLag(scriptedSession(showingAfter(undefined))), false);
  assert.equal(await lags(() => refusal('ValidationException')), false);
});

test('the keys of the question are handed over to be cleaned up', async () => {
  const handedOver: string[] = [];
  const session = scriptedSession(showingAfter(0), { handOver: ({ keyId }) => void handedOver.push(keyId) });
  await doReadsLag(session);
  assert.equal(handedOver.length, 1);
});
