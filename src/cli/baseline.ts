/** `--baseline` and `--update-baseline`: what a run is compared with, and what is made of that. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { baselineDiff } from '../report/compare/baseline-diff.ts';
import { whyNotComparable, whyNotWhole } from '../report/compare/comparable.ts';
import { compareReports } from '../report/compare/compare-reports.ts';
import { type Comparison, exitCodeOfComparison } from '../report/compare/comparison.ts';
import { comparisonMarkdown } from '../report/compare/markdown.ts';
import { comparisonText } from '../report/compare/terminal.ts';
import { conclusionOf } from '../report/conclusion.ts';
import type { Report } from '../report/report.ts';
import { writeCheckedReport } from '../report/write-report.ts';
import { readEnvironment } from '../target/environment.ts';
import { UsageError } from '../target/usage-error.ts';
import { writeAtomically, writeComparison } from './outputs.ts';
import { readReportFile } from './report-file.ts';
import type { RunArguments } from './run-command.ts';
import type { Selection } from './select.ts';
import { printStyled } from './styles.ts';

export type Baseline = {
  readonly file: string;
  /** Absent where the first baseline is still to be written. */
  readonly report?: Report;
  readonly isToBeUpdated: boolean;
};

/** Reads and checks the baseline before the run, so that nobody waits for a comparison that cannot be. Throws a UsageError. */
export function readBaseline(
  { baseline: file, updateBaseline: isToBeUpdated = false }: RunArguments,
  { words }: Selection,
  targetName: string,
): Baseline | undefined {
  if (file === undefined && isToBeUpdated)
    throw new UsageError('Expected --baseline with --update-baseline, got none. Say which report to update.');
  if (file === undefined) return undefined;
  if (words) {
    throw new UsageError(
      `filtered-run: expected a whole run to compare with --baseline, got a selection (${words}): what it leaves out would look as if it had disappeared. Leave the selecting options out, or --baseline.`,
    );
  }
  if (isToBeUpdated && !existsSync(file)) return { file, isToBeUpdated };
  const report = readReportFile(file);
  refuse(whyNotWhole({ source: file, report }));
  if (report.target.name !== targetName) {
    throw new UsageError(
      `other-target: expected a baseline of ${targetName}, got one of ${report.target.name} in ${file}. Give the report of an earlier run against ${targetName}.`,
    );
  }
  return { file, report, isToBeUpdated };
}

/**
 * Prints and writes what moved since the baseline; returns the exit code. What fails as the baseline records is
 * expected. Throws a UsageError when the run cannot be compared, or is not fit to become the baseline.
 */
export function holdAgainst(baseline: Baseline, report: Report, folder: string): number {
  const { file, report: earlier, isToBeUpdated } = baseline;
  if (isToBeUpdated) refuseAsBaseline(report, file);
  if (!earlier) return write(file, report, [`+ ${report.scenarios.length} scenarios`]);
  refuse(whyNotComparable({ source: file, report: earlier }, { source: 'this run', report }));
  const comparison = compareReports(earlier, report);
  show(comparison, folder);
  if (isToBeUpdated) return update(file, report, comparison);
  if (exitCodeOfComparison(comparison) === 1) return 1;
  return conclusionOf(report) === 'not-done' ? 2 : 0;
}

/** Throws a UsageError with every reason, one paragraph each, unless there is none. */
export function refuse(reasons: readonly { readonly kind: string; readonly message: string }[]): void {
  if (reasons.length === 0) return;
  throw new UsageError(reasons.map(({ kind, message }) => `${kind}: ${message}`).join('\n'));
}

function refuseAsBaseline(report: Report, file: string): void {
  if (conclusionOf(report) !== 'not-done') return;
  throw new UsageError(
    `Expected a run that did its job, to become the baseline ${file}; this one did not, and the baseline is left as it was. Run it again.`,
  );
}

function show(comparison: Comparison, folder: string): void {
  const { stepSummaryFile } = readEnvironment();
  const written = writeComparison(folder, comparisonMarkdown(comparison), stepSummaryFile);
  print(`${comparisonText(comparison, printStyled)}\n  ${written}\n`);
}

function update(file: string, report: Report, comparison: Comparison): number {
  const diff = baselineDiff(comparison);
  if (diff.length > 0) return write(file, report, diff);
  print(`\nThe baseline ${named(file)} says the same and is left as it is.\n`);
  return 0;
}

const signColours: Readonly<Record<string, 'red' | 'green' | 'dim'>> = { '-': 'red', '+': 'green' };

function write(file: string, report: Report, diff: readonly string[]): number {
  writeAtomically(file, writeCheckedReport(report));
  const lines = diff.map((line) => `  ${printStyled(signColours[line.charAt(0)] ?? 'dim', line)}`);
  print(`\nThe baseline ${named(file)} now says:\n${lines.join('\n')}\n`);
  return 0;
}

function named(file: string): string {
  return relative(process.cwd(), resolve(file));
}

function print(text: string): void {
  process.stdout.write(text);
}
