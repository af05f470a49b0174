import { createHash } from 'node:crypto';
import type { Parts } from '../../src/reference/parts.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { advisoriesOf } from '../../src/report/model/advisories.ts';
import type { Report } from '../../src/report/model/report.ts';
import { run } from '../../src/run/run.ts';
import type { Suite } from '../../src/run/suite.ts';
import { onReference } from '../harness/changed-reference.ts';
import { variations } from '../variations/all.ts';
import { randomFrom } from '../variations/random.ts';
import type { Plan } from './plan.ts';
import type { SoakRun } from './tally.ts';

/** Puts all scenarios, in an order of its own, to a server made as planned. `economy` changes what no scenario is about. */
export async function performSoakRun(
  suite: Suite,
  plan: Plan,
  economy: (parts: Parts) => Parts,
): Promise<SoakRun> {
  const startedMs = performance.now();
  const { creatingMs, updatingMs, budgets, lanes, seed } = plan;
  const parts = partsFor(plan, economy(standardParts()));
  const { scenarios } = suite.manifest;
  const options = { suite, runId: 'soak', scenarios, lanes, fixtures: 'shared', seed } as const;
  const report = await onReference({ parts, creatingMs, updatingMs, budgets }, ({ target, outFolder }) =>
    run({ ...options, target, outFolder }),
  );
  return summary(plan, report, performance.now() - startedMs);
}

function partsFor({ variations: ids, seed, latencyMs, lagMs }: Plan, parts: Parts): Parts {
  const leeway = { random: randomFrom(`${seed} server`), latencyMs, lagMs };
  const chosen = variations.filter(({ id }) => ids.includes(id));
  return chosen.reduce((changed, { apply }) => apply(changed, leeway), parts);
}

/** Sixteen hexadecimal digits that change with any scenario, and with whatever judges them. */
function digestOf({ suite, scenarios }: Report): string {
  const digests = [suite.digest ?? '', ...scenarios.map(({ digest }) => digest).sort()];
  return createHash('sha256').update(digests.join()).digest('hex').slice(0, 16);
}

function summary(plan: Plan, report: Report, ms: number): SoakRun {
  const {
    scenarios,
    findings,
    target,
    run: { leftBehind },
  } = report;
  const withVerdict = (wanted: string) => scenarios.filter(({ verdict }) => verdict === wanted);
  const failed = withVerdict('failed');
  const told = ({ id, reason = '' }: { id: string; reason?: string }) => `${id}: ${reason}`;
  const shapes = findings.filter(({ keyword }) => keyword !== 'unevaluatedProperties');
  const unsupported = target.operations.filter(({ support }) => support !== 'supported');
  return {
    ...plan,
    suite: digestOf(report),
    durationMs: Math.round(ms),
    scenarios: scenarios.length,
    passed: withVerdict('passed').length,
    reds: [
      ...failed.filter(({ grade }) => grade !== 'inferred').map(told),
      ...[...withVerdict('errored'), ...withVerdict('unsupported')].map(told),
      ...shapes.map(({ operation, path, message }) => `shape of ${operation}${path}: ${message}`),
      ...unsupported.map(({ operation, evidence }) => `probe of ${operation}: ${evidence}`),
      ...leftBehind.map((left) => `clean-up: ${left}`),
    ],
    advisories: [
      ...failed.filter(({ grade }) => grade === 'inferred'),
      ...scenarios.flatMap(advisoriesOf),
    ].map(told),
    inapplicable: withVerdict('inapplicable').map(({ id }) => id),
    indeterminate: withVerdict('indeterminate').map(told),
  };
}
