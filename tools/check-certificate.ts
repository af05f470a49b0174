/** `node tools/check-certificate.ts <target>[@<version>]` runs the suite against a target and fails when any verdict differs from its certificate. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport } from '../src/report/read-report.ts';
import type { Report } from '../src/report/report.ts';
import { verdictChanges } from '../src/report/verdict-changes.ts';

const [wanted = 'reference'] = process.argv.slice(2);
const later = runAgainst(wanted);
const earlier = reportIn(join('reports', later.target.name, `${later.target.version}.json`));
const changes = verdictChanges(earlier, later);
for (const { id, before = 'not there', after = 'not there' } of changes) {
  const reason = later.scenarios.find((scenario) => scenario.id === id)?.reason ?? '';
  process.stdout.write(`  ${id}: certified as ${before}, now ${after}. ${reason}\n`);
}
const agreeing = later.scenarios.length - changes.filter(({ after }) => after).length;
process.stdout.write(`${wanted}: ${agreeing} verdicts as certified, ${changes.length} otherwise\n`);
process.exitCode = changes.length > 0 ? 1 : 0;

function runAgainst(target: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-check-'));
  const words = ['bin/kms-conformance.mjs', '--target', target, '--out', folder];
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0 || status === 1) return reportIn(join(folder, 'report.json'));
  throw new Error(`The run against ${target} ended with ${status}.`);
}

function reportIn(file: string): Report {
  const read = readReport(readFileSync(file, 'utf8'), file);
  if (read.kind !== 'report') throw new Error(read.message);
  return read.report;
}
