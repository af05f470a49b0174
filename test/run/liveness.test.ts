import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioResult } from '../../src/report/model/report.ts';
import { watchLife } from '../../src/run/liveness.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { scenario } from '../report/sample-report.ts';

const unanswered: ScenarioResult = scenario({ id: 'UPR-01/b', verdict: 'indeterminate', cause: 'no-answer' });
const passed: ScenarioResult = scenario({ id: 'UPR-01/a' });
const known = [passed, unanswered].map((result) => ({ result, evidence: undefined }));
const manifest = ['UPR-01/a', 'UPR-01/b', 'UPR-01/c'].map(
  (id): ManifestScenario => ({
    ...passed,
    id,
    requires: [],
    needs: [],
    arranged: [],
    kinds: [],
    path: `features/a.feature:${id}`,
    pickleId: id,
  }),
);

const budgets = { settleMs: 100, pollMs: 5 };

test('a target that still answers is not gone, however many scenarios got no answer', async () => {
  let looks = 0;
  const life = watchLife(
    async () => {
      looks += 1;
      return undefined;
    },
    budgets,
    assert.fail,
  );
  life.notice(passed);
  life.notice(unanswered);
  life.notice(unanswered);
  assert.equal(await life.end(), undefined);
  life.notice(unanswered);
  await life.end();
  assert.equal(looks, 2);
});

test('without a way to look nobody knows', async () => {
  const life = watchLife(undefined, budgets, assert.fail);
  life.notice(unanswered);
  assert.equal(await life.end(), undefined);
});

test('a target that died is told once, and what did not run or got no response is indeterminate', async () => {
  let told = 0;
  const life = watchLife(
    async () => ({ words: 'exit code 139.', isFinal: true }),
    budgets,
    () => {
      told += 1;
    },
  );
  life.notice(unanswered);
  const gone = await life.end();
  life.notice(unanswered);
  assert.equal(await life.end(), gone);
  assert.equal(told, 1);
  const results = gone?.applyTo(manifest, known).map(({ result }) => result) ?? [];
  assert.deepEqual(
    results.map(({ id, verdict, cause }) => [id, verdict, cause]),
    [
      ['UPR-01/a', 'passed', undefined],
      ['UPR-01/b', 'indeterminate', 'target-gone'],
      ['UPR-01/c', 'indeterminate', 'target-gone'],
    ],
  );
  assert.equal(results[2]?.reason, 'The target is gone: exit code 139. First noticed in UPR-01/b.');
});

test('a target that is back within the settle budget is not gone, and no scenario is run against it meanwhile', async () => {
  let looks = 0;
  const life = watchLife(
    async () => {
      looks += 1;
      return looks < 4 ? { words: 'nothing listens there.', isFinal: false } : undefined;
    },
    { settleMs: 2_000, pollMs: 5 },
    assert.fail,
  );
  life.notice(unanswered);
  await life.isSettled();
  assert.equal(looks, 4);
  assert.equal(await life.end(), undefined);
});

test('a target that stays away for the whole settle budget is gone', async () => {
  let told = 0;
  const away = async () => ({ words: 'nothing listens there.', isFinal: false });
  const life = watchLife(away, budgets, () => {
    told += 1;
  });
  life.notice(unanswered);
  await life.isSettled();
  assert.equal(told, 1);
  assert.match(
    (await life.end())?.applyTo(manifest, known).at(-1)?.result.reason ?? '',
    /nothing listens there/,
  );
});
