import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Crash, crashCampaign } from '../../crash/campaign.ts';

const crash = (share: number, ...signals: NodeJS.Signals[]): Crash => ({ share, signals, betweenMs: 200 });

test('after crashes in mid-run and a sweep no key of a run is alive, and nobody else’s was touched', async (t) => {
  const said: string[] = [];
  const totals = await crashCampaign({
    crashes: [
      crash(0.5, 'SIGKILL'),
      crash(0.6, 'SIGKILL'),
      crash(0.7, 'SIGKILL'),
      crash(0.6, 'SIGINT'),
      crash(0.6, 'SIGTERM', 'SIGTERM'),
    ],
    runArguments: ['--operation', 'ReplicateKey'],
    seed: 'test',
    print: (line) => said.push(line),
  });
  for (const line of said) t.diagnostic(line);
  assert.equal(totals.crashes, 5);
  assert.ok(totals.survived < 5 && totals.keysCreated > 0, JSON.stringify(totals));
  assert.deepEqual(
    [totals.aliveAfterOrderlyStop, totals.aliveAfterSweep, totals.aliveAtTheEnd, totals.bystandersTouched],
    [0, 0, 0, 0],
  );
});
