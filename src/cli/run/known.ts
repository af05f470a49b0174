/** `--known FILE`: differences that do not fail a run, each with a reason. Strict both ways. */
import { type KnownDifference, readKnownDifferences } from '../../profile/option-files.ts';
import { unknownName } from '../../profile/usage-error.ts';
import { type Comparison, isGatingChange } from '../../report/compare/comparison.ts';
import { exitCodeFor } from '../../report/model/conclusion.ts';
import { countVerdicts } from '../../report/model/figures.ts';
import type { Report, ScenarioResult } from '../../report/model/report.ts';
import { isWithin } from '../../run/manifest/manifest.ts';
import type { Suite } from '../../run/suite.ts';

export type Known = { readonly file: string; readonly entries: readonly KnownDifference[] };

/** Reads and checks the file before the run. Throws a UsageError for what no scenario has, and for anything of another form. */
export function readKnown(file: string | undefined, { manifest }: Suite): Known | undefined {
  if (file === undefined) return undefined;
  const known = readKnownDifferences(file);
  const { scenarios, clauses } = manifest;
  const ids = [...clauses.map(({ id }) => id), ...scenarios.map(({ id }) => id)];
  const operations = [...new Set(scenarios.flatMap((each) => each.operations))];
  const remedy = `Correct it in ${file}, or take it out; npm start -- --list shows the ids.`;
  for (const { id, operation } of known) {
    if (id !== undefined && !scenarios.some((each) => isWithin(each.id, id)))
      throw unknownName('known id', id, ids, remedy);
    if (operation !== undefined && !operations.includes(operation))
      throw unknownName('known operation', operation, operations, remedy);
  }
  return { file, entries: known };
}

/** What becomes of the exit code, and the sentences that say why. */
export type Excused = { readonly exitCode: 0 | 1 | 2; readonly lines: readonly string[] };

/**
 * The exit code of what is not known. What is known and no longer differs is an error, or the list would hide the next
 * difference there; what this run did not decide is neither.
 */
export function excuse(report: Report, known: Known): Excused {
  const excused = report.scenarios.filter((scenario) => isKnown(known, scenario));
  const rest = report.scenarios.filter((scenario) => !isKnown(known, scenario));
  const { failed, unsupported } = countVerdicts(excused);
  const lines = [`Known and not counted: ${failed} failed, ${unsupported} unsupported (${known.file}).`];
  const stale = staleLines(report, known);
  if (stale.length > 0) return { exitCode: 2, lines: [...lines, ...stale] };
  return { exitCode: rest.length === 0 ? 0 : exitCodeFor({ ...report, scenarios: rest }), lines };
}

/** The comparison with what is known marked, and what is to be said of it: first how much it is, then what no longer differs. */
export function excuseChanges(
  comparison: Comparison,
  report: Report,
  known: Known,
): { readonly comparison: Comparison; readonly lines: readonly string[]; readonly isStale: boolean } {
  const changes = comparison.changes.map((change) =>
    change.after && isKnown(known, change.after) ? { ...change, isKnown: true } : change,
  );
  const excused = comparison.changes.filter(
    (change, index) => isGatingChange(change) && changes[index] !== change,
  ).length;
  const stale = staleLines(report, known);
  const lines = [`Known and not counted: ${excused} that moved for the worse (${known.file}).`, ...stale];
  return { comparison: { ...comparison, changes }, lines, isStale: stale.length > 0 };
}

function isKnown({ entries }: Known, scenario: ScenarioResult): boolean {
  return differs(scenario) && entries.some((entry) => covers(entry, scenario));
}

function staleLines(report: Report, { entries, file }: Known): readonly string[] {
  return entries.filter((entry) => isStale(entry, report)).map((entry) => staleLine(entry, file));
}

function differs({ verdict }: ScenarioResult): boolean {
  return verdict === 'failed' || verdict === 'unsupported';
}

function covers({ id, operation }: KnownDifference, scenario: ScenarioResult): boolean {
  if (id !== undefined) return isWithin(scenario.id, id);
  return operation !== undefined && scenario.operations.includes(operation);
}

function isStale(entry: KnownDifference, { scenarios }: Report): boolean {
  const own = scenarios.filter((scenario) => covers(entry, scenario));
  return own.some(({ verdict }) => verdict === 'passed') && !own.some(differs);
}

function staleLine({ id, operation, reason }: KnownDifference, file: string): string {
  const what = id ?? operation;
  return `Expected ${what} to differ, as ${file} says (${reason}), but it passed. Take it out of the file.`;
}
