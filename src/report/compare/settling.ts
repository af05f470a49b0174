import type { Report } from '../model/report.ts';

/** Less is never called slower: polling alone moves a measurement by this much, in milliseconds. */
const LEAST_DIFFERENCE_MS = 250;
const LEAST_RATIO = 1.5;
const NOISE_FACTOR = 5;

/**
 * Ids of the scenarios that took longer to settle than noise explains. The noise is measured in the two reports
 * themselves: how far the differences of all scenarios lie from their middle. So a target that slowed down as a whole
 * is seen, and a restless machine is not.
 */
export function slowerToSettle(earlier: Report, later: Report): ReadonlySet<string> {
  const measured = measuredInBoth(earlier, later);
  const differences = measured.map(({ beforeMs, afterMs }) => afterMs - beforeMs);
  const middle = median(differences);
  const noiseMs = median(differences.map((difference) => Math.abs(difference - middle)));
  const leastMs = Math.max(LEAST_DIFFERENCE_MS, NOISE_FACTOR * noiseMs);
  const slower = measured.filter(
    ({ beforeMs, afterMs }) => afterMs - beforeMs > leastMs && afterMs > LEAST_RATIO * beforeMs,
  );
  return new Set(slower.map(({ id }) => id));
}

type Measured = { readonly id: string; readonly beforeMs: number; readonly afterMs: number };

function measuredInBoth(earlier: Report, later: Report): readonly Measured[] {
  const before = new Map(earlier.scenarios.map(({ id, settledMs }) => [id, settledMs]));
  return later.scenarios.flatMap(({ id, settledMs: afterMs }) => {
    const beforeMs = before.get(id);
    return beforeMs === undefined || afterMs === undefined ? [] : [{ id, beforeMs, afterMs }];
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
