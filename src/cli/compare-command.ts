import { resolve } from 'node:path';
import { Command } from 'commander';
import { whyNotComparable } from '../report/compare/comparable.ts';
import { compareReports } from '../report/compare/compare-reports.ts';
import { exitCodeOfComparison } from '../report/compare/comparison.ts';
import { comparisonMarkdown } from '../report/compare/markdown.ts';
import { comparisonText } from '../report/compare/terminal.ts';
import { refuse } from './baseline.ts';
import { prepareFolder, writeComparison } from './outputs.ts';
import type { SetExitCode } from './program.ts';
import { readReportFile } from './report-file.ts';
import { printStyled } from './styles.ts';

/** `kms-conformance compare OLD NEW`: what moved between two reports, and who moved it. */
export function compareCommand(setExitCode: SetExitCode): Command {
  return new Command('compare')
    .description('what moved between two reports of one target, and who moved it; exit 1 if for the worse')
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
  process.stdout.write(comparisonText(comparison, printStyled));
  if (out !== undefined) {
    const folder = resolve(out);
    prepareFolder(folder);
    process.stdout.write(`\n  ${writeComparison(folder, comparisonMarkdown(comparison), undefined)}\n`);
  }
  return exitCodeOfComparison(comparison);
}
