import { resolve } from 'node:path';
import { Command } from 'commander';
import { exitCodeFor } from '../report/conclusion.ts';
import { mergeReports } from '../report/merge.ts';
import { terminalSummary } from '../report/terminal/summary.ts';
import { suiteFolder } from '../run/suite.ts';
import { readEnvironment } from '../target/environment.ts';
import { refuse } from './baseline.ts';
import { prepareFolder, writeOutputs } from './outputs.ts';
import type { SetExitCode } from './program.ts';
import { readReportFile } from './report-file.ts';
import { printStyled } from './styles.ts';

/** `kms-conformance merge REPORT…`: one report of the reports that runs with `--shard 1/n` to `n/n` wrote. */
export function mergeCommand(setExitCode: SetExitCode): Command {
  return new Command('merge')
    .description('put the reports of all shards of a run together; exits as that run would have')
    .argument('<report...>', 'report.json of every shard')
    .option('--out <folder>', 'where the reports go (default: reports/.local/<target>)')
    .action((files: readonly string[], { out }: { readonly out?: string }) => setExitCode(merge(files, out)));
}

function merge(files: readonly string[], out: string | undefined): number {
  const merged = mergeReports(files.map((source) => ({ source, report: readReportFile(source) })));
  if (merged.kind === 'refused') {
    refuse(merged.refusals);
    return 2;
  }
  const { report } = merged;
  const folder = out ? resolve(out) : resolve(suiteFolder, 'reports/.local', report.target.name);
  prepareFolder(folder);
  const written = writeOutputs(folder, report, readEnvironment().stepSummaryFile);
  const runCommand = `npm start -- --target ${report.target.name}`;
  process.stdout.write(terminalSummary(report, { style: printStyled, runCommand, files: written }));
  return exitCodeFor(report);
}
