import { resolve } from 'node:path';
import { Command } from 'commander';
import { UsageError, unknownName } from '../profile/usage-error.ts';
import { againstRecorded, isAgainstAws, standings } from '../report/aws/against.ts';
import { againstMarkdown, againstText } from '../report/aws/against-text.ts';
import { isRecordedAws } from '../report/aws/recorded-report.ts';
import type { Report } from '../report/model/report.ts';
import type { SetExitCode } from './arguments.ts';
import { recordedAws } from './recorded-aws.ts';
import { readReportFile } from './report-file.ts';
import { prepareFolder, writeFiles } from './run/outputs.ts';
import { screenStyle } from './styles.ts';

type AgainstOptions = { readonly as?: string; readonly out?: string };

/** `kms-conformance against aws REPORT`: what a run found beside what AWS was recorded to do. */
export function againstCommand(setExitCode: SetExitCode): Command {
  return new Command('against')
    .description('a report beside what AWS was recorded to do; exit 1 where it differs from AWS')
    .argument('<whom>', 'aws')
    .argument('<report>', 'report.json of a run, or a certificate')
    .option('--as <whom>', 'aws: what is as documented and not as AWS counts as a difference too')
    .option('--out <folder>', 'also write against.md there')
    .action((whom: string, file: string, options: AgainstOptions) =>
      setExitCode(against(whom, file, options)),
    );
}

function against(whom: string, file: string, { as, out }: AgainstOptions): number {
  requireAws('what to hold the report against', whom);
  if (as !== undefined) requireAws('--as', as);
  const report = readReportFile(file);
  requireDecided(report, file);
  const isAsAws = as !== undefined;
  const found = againstRecorded(report, recordedAws());
  if (out !== undefined) {
    prepareFolder(resolve(out));
    writeFiles(resolve(out), { 'against.md': `${againstMarkdown(found, isAsAws).join('\n\n')}\n` });
  }
  const { name, version = '' } = report.target;
  process.stdout.write(againstText(`${name} ${version}`.trim(), found, isAsAws, screenStyle()));
  return standings.some((each) => isAgainstAws(each, isAsAws) && found.counts[each] > 0) ? 1 : 0;
}

function requireAws(what: string, word: string): void {
  if (word === 'aws') return;
  throw unknownName(what, word, ['aws'], 'Expected aws: kms-conformance against aws report.json.');
}

/** A report that decided nothing agrees with nobody. */
function requireDecided(report: Report, file: string): void {
  if (isRecordedAws(report))
    throw new UsageError(
      `${file}: expected the report of a run, got what AWS was recorded to do. Give the report.json of a run.`,
    );
  if (report.scenarios.some(({ verdict }) => verdict === 'passed' || verdict === 'failed')) return;
  throw new UsageError(
    `${file}: expected a report with scenarios that passed or failed, got none of ${report.scenarios.length}. Run the suite again.`,
  );
}
