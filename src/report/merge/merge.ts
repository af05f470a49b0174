/** Puts the reports of the shards of one run together. */
import type { NamedReport } from '../compare/comparable.ts';
import type { Finding, Report } from '../model/report.ts';
import {
  isShardReport,
  type MergeRefusal,
  type ShardReport,
  selectionOf,
  whyNotMergeable,
} from './mergeable.ts';

export type Merged =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'refused'; readonly refusals: readonly MergeRefusal[] };

/**
 * The report that one run of everything would have written, apart from the facts of the run itself: ids and seeds are
 * joined by `+`, and the time goes from the first start to the last end. Seeds may differ, since the order decides no
 * verdict. Refuses, with every reason, whatever is not all shards of one selection, each once, of one suite against
 * one target.
 */
export function mergeReports(reports: readonly NamedReport[]): Merged {
  const refusals = whyNotMergeable(reports);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const shards = reports.map(({ report }) => report).filter(isShardReport);
  return {
    kind: 'report',
    report: merged(shards.toSorted((one, other) => one.run.shard.index - other.run.shard.index)),
  };
}

function merged(shards: readonly ShardReport[]): Report {
  const [first] = shards as readonly [ShardReport];
  return {
    schemaVersion: 2,
    suite: first.suite,
    target: first.target,
    run: mergedRun(shards, selectionOf(first)),
    scenarios: shards.flatMap(({ scenarios }) => scenarios).toSorted(byId),
    findings: mergedFindings(shards.flatMap(({ findings }) => findings)),
  };
}

/** As much as a report may say. */
const maxDurationMs = 1_000_000_000_000;

function mergedRun(shards: readonly ShardReport[], selection: string | undefined): Report['run'] {
  const runs = shards.map(({ run }) => run);
  const startsMs = runs.map(startMsOf);
  const endsMs = runs.map((run) => startMsOf(run) + run.durationMs);
  const startMs = Math.min(...startsMs);
  const [command] = runs.map((run) => run.command);
  const client = mergedClient(runs);
  return {
    id: distinct(runs.map(({ id }) => id)),
    seed: distinct(runs.map(({ seed }) => seed)),
    lanes: Math.max(...runs.map(({ lanes }) => lanes)),
    ...(client && { client }),
    startedAt: new Date(startMs).toISOString(),
    durationMs: Math.min(maxDurationMs, Math.max(...endsMs) - startMs),
    isComplete: true,
    ...(command && { command }),
    ...(selection && { selection }),
    leftBehind: runs.flatMap(({ leftBehind }) => leftBehind),
  };
}

/** Shards of one run have one client; its acts add up. */
function mergedClient(runs: readonly Report['run'][]): Report['run']['client'] {
  const clients = runs.flatMap(({ client }) => (client ? [client] : []));
  const [first] = clients;
  const sum = (count: 'acts' | 'bySdk') => clients.reduce((total, client) => total + client[count], 0);
  return first && { ...first, acts: sum('acts'), bySdk: sum('bySdk') };
}

/** A day that no month has, such as 31 February, is taken for the epoch. */
function startMsOf({ startedAt }: Report['run']): number {
  return Date.parse(startedAt) || 0;
}

/** As a single run does it: under the first scenario in the order of ids, with the sum of the counts. */
function mergedFindings(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings.toSorted((one, other) => compare(one.scenario, other.scenario))) {
    const key = [finding.operation, finding.path, finding.keyword].join(' ');
    const first = known.get(key);
    known.set(key, first ? { ...first, count: first.count + finding.count } : finding);
  }
  return [...known.values()];
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join('+');
}
