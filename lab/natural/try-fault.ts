import { standardParts } from '../../src/reference/standard-parts.ts';
import type { ScenarioResult } from '../../src/report/model/report.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { run } from '../../src/run/run.ts';
import type { Suite } from '../../src/run/suite.ts';
import { onReference } from '../harness/changed-reference.ts';
import type { NaturalFault } from '../mutants/natural/fault.ts';
import { together } from '../mutants/wraps.ts';
import { isKill } from '../prove/trial.ts';
import { roundsFor } from './nearest.ts';

/** Which scenarios told a server with this fault from AWS; none when it passed for AWS. */
export type Caught = { readonly id: string; readonly by: readonly string[] };

/** So many scenarios are enough to say what caught a fault. */
const enough = 2;
const windows = { creatingMs: 60, updatingMs: 150, rotatingMs: 300 };
const budgets = { pollMs: 40, requestMs: 20_000, confirmations: 2, settleMs: 3000, transientMs: 1500 };

/** Runs the scenarios that are nearest to the fault by what they say, in `rounds` of one or two, until one notices it. */
export async function tryFault(
  suite: Suite,
  fault: NaturalFault,
  { rounds, signal }: { readonly rounds: 1 | 2; readonly signal: AbortSignal },
): Promise<Caught> {
  for (const scenarios of roundsFor(fault, suite.manifest).slice(0, rounds)) {
    const by = await noticing(suite, fault, scenarios, { signal, enough, lanes: 6 });
    if (by.length > 0) return { id: fault.id, by };
  }
  return { id: fault.id, by: [] };
}

/**
 * Runs every scenario once on a server with all these faults, and then those that noticed something on each fault alone:
 * a whole run for each would take minutes. A fault may hide another one, so that it says of some faults that nothing
 * notices them although a scenario would; never the other way round.
 */
export async function tryTogether(
  suite: Suite,
  faults: readonly NaturalFault[],
  signal: AbortSignal,
): Promise<readonly Caught[]> {
  const all = { id: 'several-faults', apply: together(...faults.map(({ apply }) => apply)) };
  const { scenarios } = suite.manifest;
  const noticed = new Set(
    await noticing(suite, all, scenarios, { signal, enough: scenarios.length, lanes: 24 }),
  );
  const candidates = scenarios.filter(({ id }) => noticed.has(id));
  const caught: Caught[] = [];
  for (const fault of faults) {
    const by = await noticing(suite, fault, candidates, { signal, enough, lanes: 12 });
    caught.push({ id: fault.id, by });
  }
  return caught;
}

/** Whether a scenario says that the target differs, be it that an operation it needs is refused with valid input. */
function isDifference({ verdict, cause }: ScenarioResult): boolean {
  return verdict === 'failed' && cause === 'difference';
}

type Bounds = { readonly signal: AbortSignal; readonly enough: number; readonly lanes: number };

/** The scenarios that told a server with this fault from AWS, until they are `enough`. */
async function noticing(
  suite: Suite,
  { id, apply }: Pick<NaturalFault, 'id' | 'apply'>,
  scenarios: readonly ManifestScenario[],
  { signal, enough, lanes }: Bounds,
): Promise<readonly string[]> {
  const caught: string[] = [];
  if (scenarios.length === 0) return caught;
  const noticed = new AbortController();
  const note = (result: ScenarioResult) => {
    if (isKill(result) || isDifference(result)) caught.push(result.id);
    if (caught.length >= enough) noticed.abort();
  };
  await onReference({ parts: apply(standardParts()), ...windows, budgets }, ({ target, outFolder }) =>
    run({
      suite,
      target,
      runId: id,
      scenarios,
      lanes,
      seed: id,
      outFolder,
      signal: AbortSignal.any([signal, noticed.signal]),
      onResult: note,
    }),
  );
  return caught;
}
