/** Whether reports are the shards of one run: each once, none missing, all of the same suite against the same target. */
import { isDeepStrictEqual } from 'node:util';
import type { NamedReport } from '../compare/comparable.ts';
import { clientOf } from '../model/client-words.ts';
import type { Report, Shard } from '../model/report.ts';

/** Why reports cannot be merged. `message` is one paragraph: expected, got, what to do. */
export type MergeRefusal = {
  readonly kind:
    | 'not-a-shard'
    | 'incomplete-run'
    | 'other-target'
    | 'other-suite'
    | 'other-selection'
    | 'shards-disagree'
    | 'overlap'
    | 'gap';
  readonly message: string;
};

/** A report of a run that was given a part with `--shard`. */
export type ShardReport = Report & { readonly run: { readonly shard: Shard } };

export function isShardReport(report: Report): report is ShardReport {
  return report.run.shard !== undefined;
}

/** The selection that the shards are parts of, in words; `undefined` when that is everything. */
export function selectionOf({ run }: ShardReport): string | undefined {
  const words = `--shard ${run.shard.index}/${run.shard.of}`;
  return run.selection?.replace(new RegExp(`(^| and )${words}$`), '') || undefined;
}

/** Every reason that stands against putting them together; empty when they can be. */
export function whyNotMergeable(reports: readonly NamedReport[]): readonly MergeRefusal[] {
  const broken = reports.flatMap(whyNoShard);
  if (broken.length > 0) return broken;
  const [first, ...rest] = reports as readonly [NamedShard, ...NamedShard[]];
  const different = rest.flatMap((other) => differences(first, other));
  return different.length > 0 ? different : [...overlaps([first, ...rest]), ...gaps([first, ...rest])];
}

type NamedShard = { readonly source: string; readonly report: ShardReport };

function whyNoShard({ source, report }: NamedReport): readonly MergeRefusal[] {
  if (!isShardReport(report)) {
    const message = `${source}: expected the report of a shard, got one of a run without --shard. Merge the reports of runs with --shard 1/n to n/n.`;
    return [{ kind: 'not-a-shard', message }];
  }
  if (report.run.isComplete) return [];
  const message = `${source}: expected the report of a complete run, got one that ended early after ${report.scenarios.length} scenarios. Run shard ${report.run.shard.index}/${report.run.shard.of} again to its end.`;
  return [{ kind: 'incomplete-run', message }];
}

/** Facts on which shards must agree, by the name of what is different otherwise. Ports, times and seeds may differ. */
const facts: readonly {
  readonly kind: MergeRefusal['kind'];
  readonly what: string;
  readonly of: (report: ShardReport) => unknown;
}[] = [
  { kind: 'other-target', what: 'target', of: ({ target }) => target.name },
  { kind: 'other-target', what: 'target version', of: ({ target }) => target.version },
  { kind: 'other-target', what: 'list of Regions', of: ({ target }) => target.regions },
  {
    kind: 'other-target',
    what: 'list of claimed capabilities',
    of: ({ target }) => target.capabilities.claimed,
  },
  { kind: 'other-suite', what: 'client', of: clientOf },
  { kind: 'other-suite', what: 'suite version', of: ({ suite }) => suite.version },
  { kind: 'other-suite', what: 'SDK version', of: ({ suite }) => suite.sdkVersion },
  { kind: 'other-suite', what: 'Node version', of: ({ suite }) => suite.nodeVersion },
  { kind: 'other-suite', what: 'digest of the suite', of: ({ suite }) => suite.digest },
  { kind: 'other-suite', what: 'set of clauses', of: ({ suite }) => suite.clauses },
  { kind: 'other-suite', what: 'number of scenarios', of: ({ suite }) => suite.scenarios },
  { kind: 'other-selection', what: 'selection', of: (report) => selectionOf(report) ?? 'everything' },
  { kind: 'other-selection', what: 'number of shards', of: ({ run }) => run.shard.of },
  {
    kind: 'shards-disagree',
    what: 'list of capabilities seen',
    of: ({ target }) => target.capabilities.probed,
  },
  { kind: 'shards-disagree', what: 'set of operations seen to work', of: (report) => support(report) },
];

function differences(first: NamedShard, other: NamedShard): readonly MergeRefusal[] {
  return facts
    .filter(({ of }) => !isDeepStrictEqual(of(first.report), of(other.report)))
    .map(({ kind, what, of }) => {
      const [one, two] = [shown(of(first.report)), shown(of(other.report))];
      const got = one === two ? 'two' : `${one} and ${two}`;
      const message = `Expected shards of one run, but the ${what} differs between ${first.source} and ${other.source}: got ${got}. Run every shard with the same suite and options against the same target.`;
      return { kind, message };
    });
}

function support({ target }: ShardReport): Readonly<Record<string, string>> {
  return Object.fromEntries(target.operations.map((each) => [each.operation, each.support]));
}

/** Long values are not spelt out. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
  return text.length <= 80 ? text : 'one';
}

const maxNamed = 20;

/** The first of the shards that are missing, `2/3`. A report may say that there are billions. */
function missingShards(shards: readonly NamedShard[], of: number): readonly string[] {
  const given = new Set(shards.map((shard) => shard.report.run.shard.index));
  const missing: string[] = [];
  for (let index = 1; index <= of && missing.length <= maxNamed; index += 1)
    if (!given.has(index)) missing.push(missing.length < maxNamed ? `${index}/${of}` : 'and more');
  return missing;
}

function overlaps(shards: readonly NamedShard[]): readonly MergeRefusal[] {
  const owners = new Map<string, string>();
  for (const { source, report } of shards) {
    const twice = report.scenarios.find(({ id }) => owners.has(id));
    if (!twice) for (const { id } of report.scenarios) owners.set(id, source);
    else return [overlap(twice.id, owners.get(twice.id) as string, source)];
  }
  return [];
}

function overlap(id: string, one: string, other: string): MergeRefusal {
  const message = `Expected every scenario in one shard, but ${id} is in ${one} and in ${other}. Give each shard once.`;
  return { kind: 'overlap', message };
}

function gaps(shards: readonly [NamedShard, ...NamedShard[]]): readonly MergeRefusal[] {
  const [{ report }] = shards;
  const { of } = report.run.shard;
  const missing = missingShards(shards, of);
  if (missing.length > 0) {
    const message = `Expected all ${of} shards, but none of the reports is of ${missing.join(', ')}. Run what is missing and give its report too.`;
    return [{ kind: 'gap', message }];
  }
  const total = shards.reduce((sum, shard) => sum + shard.report.scenarios.length, 0);
  if (selectionOf(report) !== undefined || total >= report.suite.scenarios) return [];
  const message = `Expected the shards to contain all ${report.suite.scenarios} scenarios, got ${total}. A report lost some: run the shards again.`;
  return [{ kind: 'gap', message }];
}
