import { join, relative } from 'node:path';
import { Command } from 'commander';
import { UsageError } from '../profile/usage-error.ts';
import { matrixOf } from '../report/matrix/matrix.ts';
import { matrixMarkdown } from '../report/matrix/matrix-markdown.ts';
import { withRecordedAws } from './recorded-aws.ts';
import { readReportFile } from './report-file.ts';
import { reportFolder } from './report-folder.ts';
import { prepareFolder, writeAtomically } from './run/outputs.ts';

/** `kms-conformance matrix REPORT…`: implementations against clauses, as Markdown; `site` shows them as pages. */
export function matrixCommand(): Command {
  return new Command('matrix')
    .description('one table across implementations and versions, as Markdown; `site` makes pages')
    .argument('[report...]', 'report.json files, one for each target and version')
    .option('--out <folder>', 'where matrix.md goes (default: kms-conformance-report/matrix)')
    .action((files: readonly string[], { out }: { readonly out?: string }) => {
      const matrix = matrixOf(withRecordedAws(files.map(readReportFile)));
      if (matrix.kind !== 'matrix') throw new UsageError(matrix.message);
      const folder = reportFolder(out, 'matrix');
      prepareFolder(folder);
      const file = join(folder, 'matrix.md');
      writeAtomically(file, matrixMarkdown(matrix));
      process.stdout.write(`${relative(process.cwd(), file)}\n`);
    });
}
