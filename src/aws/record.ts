import type { Report } from '../report/model/report.ts';
import type { Account } from './open-account.ts';

/** How long a state lasted as far as reads show it: no shorter than from the first to the last, and over by the next one. */
export type Lasted = {
  readonly scenario: string;
  readonly region: string;
  readonly state: 'Creating' | 'Updating';
  readonly atLeastMs: number;
  readonly atMostMs?: number;
};

/** What a run on AWS says beside its report: when and how it was made, and how long what takes its time took. */
export type AwsRecord = {
  readonly date: string;
  readonly regions: readonly string[];
  readonly plan: string;
  readonly rate: number;
  readonly seed: string;
  readonly suite: { readonly version: string; readonly digest?: string; readonly sdkVersion: string };
  readonly planned: { readonly keys: number; readonly calls: number };
  readonly made: { readonly keys: number; readonly calls: number };
  readonly scenarios: readonly { readonly id: string; readonly verdict: string; readonly date: string }[];
  readonly durations: readonly Lasted[];
};

/** Counts of what a run did. */
export type Made = { readonly keys: number; readonly calls: number };

export function recordOf(report: Report, { plan, target }: Account, made: Made): AwsRecord {
  const { run, suite, scenarios } = report;
  const date = run.startedAt.slice(0, 10);
  return {
    date,
    regions: target.regions,
    plan: plan.name,
    rate: target.rates?.share ?? 1,
    seed: run.seed,
    suite: {
      version: suite.version,
      ...(suite.digest && { digest: suite.digest }),
      sdkVersion: suite.sdkVersion,
    },
    planned: { keys: plan.keys.reduce((sum, keys) => sum + keys, 0), calls: plan.calls },
    made,
    scenarios: scenarios.map(({ id, verdict }) => ({ id, verdict, date })),
    durations: durationsIn(report),
  };
}

const transient = ['Creating', 'Updating'] as const;

/** Every stretch in which a Region showed a key Creating or Updating, from the samples of each scenario. */
export function durationsIn({ scenarios }: Pick<Report, 'scenarios'>): readonly Lasted[] {
  return scenarios.flatMap(({ id, states = [] }) => {
    const regions = [...new Set(states.map(({ region }) => region))];
    return regions.flatMap((region) =>
      stretchesIn(
        id,
        region,
        states.filter((sample) => sample.region === region),
      ),
    );
  });
}

type Samples = NonNullable<Report['scenarios'][number]['states']>;

function stretchesIn(scenario: string, region: string, samples: Samples): readonly Lasted[] {
  return transient.flatMap((state) => {
    const first = samples.findIndex(({ keyState }) => keyState === state);
    if (first === -1) return [];
    const length = samples.slice(first).findIndex(({ keyState }) => keyState !== state);
    const after = length === -1 ? undefined : samples[first + length];
    const last = samples[length === -1 ? samples.length - 1 : first + length - 1];
    const startMs = samples[first]?.atMs ?? 0;
    const atLeastMs = (last?.atMs ?? startMs) - startMs;
    return [{ scenario, region, state, atLeastMs, ...(after && { atMostMs: after.atMs - startMs }) }];
  });
}
