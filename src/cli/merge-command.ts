import { Command } from 'commander';
import { readEnvironment } from '../profile/environment.ts';
import { mergeReports } from '../report/merge/merge.ts';
import { exitCodeFor } from '../report/model/conclusion.ts';
import { terminalSummary } from '../report/terminal/summary.ts';
import type { SetExitCode } from './arguments.ts';
import { readReportFile } from './report-file.ts';
import { reportFolder } from './report-folder.ts';
import { refuse } from './run/baseline.ts';
import { prepareFolder, writeOutputs } from './run/outputs.ts';
import { screenStyle } from './styles.ts';

/** `kms-conformance merge REPORT…`: one report of the reports that runs with `--shard 1/n` to `n/n` wrote. */
export function mergeCommand(setExitCode: SetExitCode): Command {
  return new Command('merge')
    .description('merge the reports of all shards of a run; exits as the whole run would have')
    .argument('<report...>', 'report.json of every shard')
    .option('--out <folder>', 'where the reports go (default: kms-conformance-report/<target>)')
    .action((files: readonly string[], { out }: { readonly out?: string }) => setExitCode(merge(files, out)));
}

function merge(files: readonly string[], out: string | undefined): number {
  const merged = mergeReports(files.map((source) => ({ source, report: readReportFile(source) })));
  if (merged.kind === 'refused') {
    refuse(merged.refusals);
    return 2;
  }
  const { report } = merged;
  const folder = reportFolder(out, report.target.name);
  prepareFolder(folder);
  const written = writeOutputs(folder, report, readEnvironment().stepSummaryFile);
  const runCommand = `npm start -- --target ${report.target.name}`;
  process.stdout.write(terminalSummary(report, { style: screenStyle(), runCommand, files: written }));
  return exitCodeFor(report);
}
