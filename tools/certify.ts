/** `npm run certify -- <target>[@<version>] …` runs the suite against targets and keeps what it decided as certificates, listed in reports/README.md; `aws-recorded` stands for what AWS was recorded to do; `--table` writes the table of README.md as well. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../src/profile/usage-error.ts';
import { certificateText } from '../src/report/model/certificate.ts';
import {
  certificateFile,
  certificatesPage,
  certifyingRun,
  readCertificates,
  recordedName,
  reportIn,
  reportsFolder,
  withResultsTable,
} from './certificates.ts';
import { writeRecorded } from './recorded/write.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(words: readonly string[]): Promise<void> {
  const strange = words.find((word) => word.startsWith('-') && word !== '--table');
  if (strange !== undefined)
    throw new UsageError(`Expected names of targets and perhaps --table, got ${strange}. Leave it out.`);
  if (words.includes(recordedName)) await writeRecorded(process.cwd());
  for (const target of words.filter((word) => word !== '--table' && word !== recordedName)) certify(target);
  const all = readCertificates();
  writeFileSync(join(reportsFolder, 'README.md'), certificatesPage(all));
  // What the project shows first is its own choice; a profile that someone adds does not change it.
  if (words.includes('--table'))
    writeFileSync('README.md', withResultsTable(readFileSync('README.md', 'utf8'), all));
}

function certify(target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-certify-'));
  try {
    const { status } = spawnSync(process.execPath, certifyingRun(target, folder), { stdio: 'inherit' });
    if (status !== 0 && status !== 1)
      throw new UsageError(
        `Expected the run against ${target} to end with 0 or 1, got ${status}; no certificate is written. The reason is above.`,
      );
    keep(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keep(reportFile: string): void {
  const report = reportIn(reportFile);
  const file = certificateFile(report);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, certificateText(report));
}
