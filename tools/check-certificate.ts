/** `node tools/check-certificate.ts <target>[@<version>]` runs the suite against a target and fails when any verdict differs from its certificate. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNotComparable } from '../src/report/compare/comparable.ts';
import { compareReports } from '../src/report/compare/compare-reports.ts';
import type { Change } from '../src/report/compare/comparison.ts';
import { comparisonText } from '../src/report/compare/terminal.ts';
import { readReport } from '../src/report/read-report.ts';
import type { Report } from '../src/report/report.ts';

const [wanted = 'reference'] = process.argv.slice(2);
const later = runAgainst(wanted);
const file = join('reports', later.target.name, `${later.target.version}.json`);
const earlier = reportIn(file);
const reasons = whyNotComparable({ source: file, report: earlier }, { source: 'this run', report: later });
if (reasons.length > 0) throw new Error(reasons.map(({ message }) => message).join('\n'));
const comparison = compareReports(earlier, later);
const once = comparison.changes.filter(isOtherwise);
// A race inside a target shows now and then (moto's UpdateAlias); what moved is there in the next run as well.
const twice = once.length > 0 ? compareReports(earlier, runAgainst(wanted)).changes.filter(isOtherwise) : [];
const otherwise = once.filter((change) => twice.some((other) => idOf(other) === idOf(change)));
for (const change of once.filter((each) => !otherwise.includes(each)))
  process.stdout.write(`not again in a second run, so not counted: ${idOf(change)}\n`);
process.stdout.write(comparisonText(comparison, (_, text) => text));
const agreeing = comparison.changes.length - otherwise.length;
process.stdout.write(`\n${wanted}: ${agreeing} verdicts as certified, ${otherwise.length} otherwise\n`);
process.exitCode = otherwise.length > 0 ? 1 : 0;

/** A certificate is exact: a fixed scenario is as much of a difference as a broken one. Only a transient state may come and go. */
function isOtherwise({ before, after }: Change): boolean {
  const isFleeting = [before, after].some((result) => result?.cause === 'not-seen');
  return before?.verdict !== after?.verdict && !isFleeting;
}

function idOf({ before, after }: Change): string | undefined {
  return (after ?? before)?.id;
}

function runAgainst(target: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-check-'));
  try {
    const words = ['bin/kms-conformance.mjs', '--target', target, '--out', folder];
    const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === 0 || status === 1) return reportIn(join(folder, 'report.json'));
    throw new Error(`The run against ${target} ended with ${status}.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportIn(source: string): Report {
  const read = readReport(readFileSync(source, 'utf8'), source);
  if (read.kind !== 'report') throw new Error(read.message);
  return read.report;
}
