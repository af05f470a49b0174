import type { Plan } from './plan.ts';

/** What came of one run; each entry of the lists names a scenario, most with the reason. */
export type SoakRun = Plan & {
  /** A digest of all scenarios and of what judges them: runs of another suite say nothing about this one. */
  readonly suite: string;
  readonly durationMs: number;
  readonly scenarios: number;
  readonly passed: number;
  /** Whatever would have cried wolf: a difference, a fault of ours, a shape, a wrong probe, a key left behind. */
  readonly reds: readonly string[];
  /** Differences of the grade `@inferred`, which are advice and fail no run. */
  readonly advisories: readonly string[];
  readonly inapplicable: readonly string[];
  readonly indeterminate: readonly string[];
};

/** What runs of one kind came to, added up. */
export type Tally = {
  readonly runs: number;
  readonly scenarios: number;
  readonly passed: number;
  readonly redRuns: number;
  readonly advisories: number;
  readonly inapplicable: number;
  readonly indeterminate: number;
};

export function isRed({ reds }: SoakRun): boolean {
  return reds.length > 0;
}

export function tallyOf(runs: readonly SoakRun[]): Tally {
  const sum = (count: (each: SoakRun) => number) => runs.reduce((total, each) => total + count(each), 0);
  return {
    runs: runs.length,
    scenarios: sum((each) => each.scenarios),
    passed: sum((each) => each.passed),
    redRuns: runs.filter(isRed).length,
    advisories: sum((each) => each.advisories.length),
    inapplicable: sum((each) => each.inapplicable.length),
    indeterminate: sum((each) => each.indeterminate.length),
  };
}

/**
 * The bound on the probability that a run is red, at 95 % confidence: the rule of three where none was, in percent.
 * Where some were there is no such bound to publish: each is a defect to mend.
 */
export function boundPercent({ runs, redRuns }: Tally): number | undefined {
  return runs > 0 && redRuns === 0 ? Math.min(100, 300 / runs) : undefined;
}

/** Every kind of run there was, with its runs; one in which several freedoms were taken counts under each. */
export function byVariation(runs: readonly SoakRun[]): ReadonlyMap<string, readonly SoakRun[]> {
  const kinds = new Set(runs.flatMap(kindsOf));
  return new Map([...kinds].map((kind) => [kind, runs.filter((each) => kindsOf(each).includes(kind))]));
}

function kindsOf({ variations }: SoakRun): readonly string[] {
  return variations.length > 0 ? variations : ['the reference itself'];
}

export function runLine(each: SoakRun): string {
  const { seed, passed, scenarios, durationMs, advisories, inapplicable, indeterminate } = each;
  const counts = `${passed} of ${scenarios} passed, ${inapplicable.length} inapplicable, ${indeterminate.length} indeterminate, ${advisories.length} advisory`;
  const word = isRed(each) ? 'RED' : 'ok';
  return `${word} ${seed} in ${(durationMs / 1000).toFixed(1)} s: ${counts} (${kindsOf(each).join(', ')})`;
}

/** Everything that is needed to have it once more. */
export function redLines({ seed, reds }: SoakRun): readonly string[] {
  return reds.map((red) => `  ${seed} ${red}`);
}

export function totalLines(runs: readonly SoakRun[]): readonly string[] {
  const total = tallyOf(runs);
  const bound = boundPercent(total);
  return [
    `${total.runs} runs, ${total.redRuns} of them red`,
    `${total.scenarios} verdicts: ${total.passed} passed, ${total.inapplicable} inapplicable, ${total.indeterminate} indeterminate, ${total.advisories} advisory`,
    bound === undefined
      ? 'No bound: every red run is a defect of the suite'
      : `With 95 % confidence, fewer than ${bound.toFixed(2)} % of runs are red`,
  ];
}
