import { resolve } from 'node:path';
import { Command } from 'commander';
import { whyNotComparable } from '../report/compare/comparable.ts';
import { compareReports } from '../report/compare/compare-reports.ts';
import { type Comparison, exitCodeOfComparison } from '../report/compare/comparison.ts';
import { comparisonMarkdown } from '../report/compare/markdown.ts';
import { comparisonText } from '../report/compare/terminal.ts';
import type { SetExitCode } from './arguments.ts';
import { readReportFile } from './report-file.ts';
import { refuse } from './run/baseline.ts';
import { prepareFolder, writeComparison } from './run/outputs.ts';
import { screenStyle } from './styles.ts';

/** `kms-conformance compare OLD NEW`: what moved between two reports, and who moved it. */
export function compareCommand(setExitCode: SetExitCode): Command {
  return new Command('compare')
    .description('what changed between two reports of one target, and why; exit 1 for regressions')
    .argument('<old>', 'report.json of the earlier run')
    .argument('<new>', 'report.json of the later run')
    .option('--out <folder>', 'also write comparison.md there')
    .action((earlier: string, later: string, { out }: { readonly out?: string }) =>
      setExitCode(compare(earlier, later, out)),
    );
}

function compare(earlierFile: string, laterFile: string, out: string | undefined): number {
  const earlier = { source: earlierFile, report: readReportFile(earlierFile) };
  const later = { source: laterFile, report: readReportFile(laterFile) };
  refuse(whyNotComparable(earlier, later));
  const comparison = compareReports(earlier.report, later.report);
  const files = out === undefined ? [] : [written(resolve(out), comparison)];
  process.stdout.write(comparisonText(comparison, screenStyle(), files));
  return exitCodeOfComparison(comparison);
}

function written(folder: string, comparison: Comparison): string {
  prepareFolder(folder);
  return writeComparison(folder, comparisonMarkdown(comparison), undefined);
}
