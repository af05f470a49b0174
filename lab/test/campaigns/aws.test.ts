import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../src/like-aws/dice.ts';
import { falseFailures, tryOnLikeAws } from '../../aws/campaign.ts';

const random = seededRandom(19);
const fast = 'latency=5,creating=200,updating=300,rotating=500,quotas=20';
const some = ['--only', 'UPR-01', '--only', 'UPR-02', '--only', 'REP-01', '--only', 'UPR-12', '--rate', '1'];

const moments = Array.from({ length: 20 }, () => 8 + Math.round(random() * 25));
for (const [index, seconds] of moments.entries())
  test(`credentials that expire after ${seconds} s (${index + 1}): no failure, no key alive after a sweep`, async (t) => {
    const trial = await tryOnLikeAws({ settings: `${fast},expires=${seconds}`, args: some });
    t.diagnostic(`exit ${trial.ended.code}, ${trial.aliveAfterRun} alive after the run`);
    assert.equal(falseFailures(trial), 0, trial.ended.stdout);
    assert.equal(trial.aliveAfterSweep, 0);
  });

for (let index = 0; index < 20; index += 1) {
  const killAfterMs = Math.round(random() * 12_000);
  test(`kill -9 after ${killAfterMs} ms, and all files deleted: no key alive after a sweep`, async (t) => {
    const trial = await tryOnLikeAws({ settings: fast, args: some, killAfterMs });
    t.diagnostic(`${trial.aliveAfterRun} alive after the crash`);
    assert.equal(trial.aliveAfterSweep, 0);
  });
}

for (let seed = 1; seed <= 5; seed += 1)
  test(`1 % of calls fail with 500 or 503, seed ${seed}: no failure`, async (t) => {
    const trial = await tryOnLikeAws({ settings: `${fast},errors=1,seed=${seed}`, args: some });
    t.diagnostic(`exit ${trial.ended.code}`);
    assert.equal(falseFailures(trial), 0, trial.ended.stdout);
    assert.equal(trial.aliveAfterSweep, 0);
  });

test('permissions that take 30 s to take effect: no failure', { timeout: 900_000 }, async () => {
  const args = ['--only', 'AUT-01', '--only', 'AUT-04', '--rate', '1'];
  const trial = await tryOnLikeAws({ settings: `${fast},policies=30000`, args });
  assert.equal(falseFailures(trial), 0, trial.ended.stdout);
  assert.ok(trial.report && trial.report.scenarios.length > 2, trial.ended.stderr);
});
