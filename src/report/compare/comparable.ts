import { clientOf } from '../model/client-words.ts';
import type { Report } from '../model/report.ts';

/** A report and how the reader knows it, e.g. the path of its file. */
export type NamedReport = { readonly source: string; readonly report: Report };

/** Why two reports cannot be compared. `message` is one paragraph: expected, got, what to do. */
export type Incomparable = {
  readonly kind:
    | 'other-target'
    | 'other-client'
    | 'incomplete-run'
    | 'shard'
    | 'filtered-run'
    | 'nothing-executed';
  readonly message: string;
};

/** Every reason that stands against comparing the two; empty when they can be compared. */
export function whyNotComparable(earlier: NamedReport, later: NamedReport): readonly Incomparable[] {
  return [
    ...otherTarget(earlier, later),
    ...otherClient(earlier, later),
    ...[earlier, later].flatMap(whyNotWhole),
  ];
}

/** Why a report cannot stand on either side of a comparison, whatever the other one is. */
export function whyNotWhole({ source, report }: NamedReport): readonly Incomparable[] {
  const { run, scenarios } = report;
  if (!run.isComplete) return [incompleteRun(source, report)];
  if (run.shard) return [shard(source, run.shard)];
  if (run.selection) return [filteredRun(source, run.selection)];
  return scenarios.length === 0 ? [nothingExecuted(source)] : [];
}

function otherTarget(earlier: NamedReport, later: NamedReport): readonly Incomparable[] {
  const [one, other] = [earlier.report.target.name, later.report.target.name];
  if (one === other) return [];
  const message = `Expected two reports about one target, got ${one} in ${earlier.source} and ${other} in ${later.source}. Compare reports of the same target; \`matrix\` shows several side by side.`;
  return [{ kind: 'other-target', message }];
}

/** A client that reads a response otherwise fails what the SDK passes: that is no change of the target. */
function otherClient(earlier: NamedReport, later: NamedReport): readonly Incomparable[] {
  const [one, other] = [earlier, later].map(({ report }) => clientOf(report)) as [string, string];
  if (one === other) return [];
  const message = `Expected two reports of runs with one client, got ${one} in ${earlier.source} and ${other} in ${later.source}. Run both with the same --client.`;
  return [{ kind: 'other-client', message }];
}

function incompleteRun(source: string, { run, scenarios, suite }: Report): Incomparable {
  const why = run.endedEarly ? ` (${run.endedEarly})` : '';
  const message = `${source}: expected the report of a complete run, got one that ended early${why} after ${scenarios.length} of ${suite.scenarios} scenarios. Run it again to its end.`;
  return { kind: 'incomplete-run', message };
}

function shard(source: string, { index, of }: { readonly index: number; readonly of: number }): Incomparable {
  const message = `${source}: expected the report of a whole run, got shard ${index} of ${of}. Merge the shards with \`merge\` first.`;
  return { kind: 'shard', message };
}

function filteredRun(source: string, selection: string): Incomparable {
  const message = `${source}: expected the report of a whole run, got a selection (${selection}): scenarios outside it would look as if they had disappeared. Run without selecting options.`;
  return { kind: 'filtered-run', message };
}

function nothingExecuted(source: string): Incomparable {
  const message = `${source}: expected the report of a run, got one without a single scenario. Run the suite again.`;
  return { kind: 'nothing-executed', message };
}
