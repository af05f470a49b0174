import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { matrixOf } from '../report/matrix/matrix.ts';
import { matrixMarkdown } from '../report/matrix/matrix-markdown.ts';
import { matrixHtml } from '../report/matrix/matrix-page.ts';
import { suiteFolder } from '../run/suite.ts';
import { UsageError } from '../target/usage-error.ts';
import { prepareFolder, writeFiles } from './outputs.ts';
import { readReportFile } from './report-file.ts';

/** `kms-conformance matrix REPORT…`: implementations against clauses, as a page and as Markdown. */
export function matrixCommand(): Command {
  return new Command('matrix')
    .description('one table across implementations and versions')
    .argument('[report...]', 'report.json files, one for each target and version')
    .option('--out <folder>', 'where matrix.html and matrix.md go (default: reports/.local/matrix)')
    .action((files: readonly string[], { out }: { readonly out?: string }) => {
      const matrix = matrixOf(files.map(readReportFile));
      if (matrix.kind !== 'matrix') throw new UsageError(matrix.message);
      const folder = out ? resolve(out) : resolve(suiteFolder, 'reports/.local/matrix');
      prepareFolder(folder);
      const pages = { 'matrix.html': matrixHtml(matrix), 'matrix.md': matrixMarkdown(matrix) };
      writeFiles(folder, pages);
      const names = Object.keys(pages).map((name) => relative(process.cwd(), join(folder, name)));
      process.stdout.write(`${names.join('\n')}\n`);
    });
}
