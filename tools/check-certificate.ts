/** `node tools/check-certificate.ts <target>[@<version>]` runs the suite against a target and fails when any verdict differs from its certificate. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNotComparable } from '../src/report/compare/comparable.ts';
import { compareReports } from '../src/report/compare/compare-reports.ts';
import type { Change } from '../src/report/compare/comparison.ts';
import { comparisonText } from '../src/report/compare/terminal.ts';
import type { Report } from '../src/report/model/report.ts';
import { endAsMisused } from './bad-input.ts';
import { certificateFile, certifyingRun, reportIn } from './certificates.ts';

const [wanted = 'reference', ...strange] = process.argv.slice(2);
if (wanted.startsWith('-') || strange.length > 0)
  endAsMisused(`Expected the name of one target, got ${process.argv.slice(2).join(' ')}.`);
const later = runAgainst(wanted);
const file = certificateFile(later);
const earlier = reportIn(file);
const reasons = whyNotComparable({ source: file, report: earlier }, { source: 'this run', report: later });
if (reasons.length > 0) endAsMisused(reasons.map(({ message }) => message).join('\n'));
const comparison = compareReports(earlier, later);
const once = comparison.changes.filter(isOtherwise);
// A race inside a target shows now and then (moto's UpdateAlias); what moved is there in the next run as well.
const twice = again(once, () => runAgainst(wanted));
// And it is there when nothing else runs: moto shares the grants of related keys until any call retires a grant by its token.
const otherwise = again(twice, () => runAgainst(wanted, idsOf(twice)));
for (const change of once.filter((each) => !otherwise.includes(each)))
  process.stdout.write(`not again in a second run or alone, so not counted: ${change.id}\n`);
process.stdout.write(comparisonText(comparison, (_, text) => text));
for (const change of otherwise) process.stdout.write(`otherwise: ${told(change)}\n`);
const agreeing = comparison.changes.length - otherwise.length;
process.stdout.write(`\n${wanted}: ${agreeing} verdicts as certified, ${otherwise.length} otherwise\n`);
process.exitCode = otherwise.length > 0 ? 1 : 0;

/** Which of the changes a further run shows as well; where there are none, nothing is run. */
function again(changes: readonly Change[], run: () => Report): readonly Change[] {
  if (changes.length === 0) return [];
  const ids = new Set(idsOf(compareReports(earlier, run()).changes.filter(isOtherwise)));
  return changes.filter((change) => ids.has(change.id));
}

/**
 * A certificate is exact: a fixed scenario is as much of a difference as a broken one. Only a transient state may come and go,
 * and what was not decided says nothing; too much of that ends the run with 2.
 */
function isOtherwise({ before, after }: Change): boolean {
  const isFleeting = [before, after].some(
    (result) => result?.cause === 'not-seen' || result?.verdict === 'indeterminate',
  );
  return before?.verdict !== after?.verdict && !isFleeting;
}

function idsOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ id }) => id);
}

function told({ id, before, after }: Change): string {
  const reason = after?.reason ? `: ${after.reason}` : '';
  return `${id} was ${before?.verdict ?? 'not there'}, is ${after?.verdict ?? 'not there'}${reason}`;
}

/** A whole run, or one of these scenarios and no other. */
function runAgainst(target: string, ids: readonly string[] = []): Report {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-check-'));
  let ending: number | null = null;
  try {
    const words = [...certifyingRun(target, folder), ...ids.flatMap((id) => ['--only', id])];
    ending = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] }).status;
    if (ending === 0 || ending === 1) return reportIn(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return endAsMisused(
    `Expected the run against ${target} to end with 0 or 1, got ${ending}; the reason is above.`,
  );
}
