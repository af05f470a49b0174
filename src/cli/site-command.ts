import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Command } from 'commander';
import { UsageError } from '../profile/usage-error.ts';
import { siteOf } from '../report/site/site.ts';
import { loadSuite } from '../run/suite.ts';
import { readSpec } from '../spec/read-spec.ts';
import { recordedAws, withRecordedAws } from './recorded-aws.ts';
import { readReportFile } from './report-file.ts';
import { reportFolder } from './report-folder.ts';
import { prepareFolder, writeAtomically } from './run/outputs.ts';

/** `kms-conformance site [REPORT…] --out DIR`: operations, clauses and implementations as static pages. */
export function siteCommand(): Command {
  return new Command('site')
    .description('static pages: results, every operation, every clause, every implementation')
    .argument(
      '[report...]',
      'reports or certificates, one for each target and version (default: reports/*/*.json)',
    )
    .option('--out <folder>', 'where the pages go (default: kms-conformance-report/site)')
    .action(async (files: readonly string[], { out }: { readonly out?: string }) => {
      const reports = withRecordedAws((files.length > 0 ? files : certificates()).map(readReportFile));
      const { manifest, version } = await loadSuite();
      const site = siteOf({ ...manifest, version, reports, recorded: recordedAws(), spec: readSpec() });
      if (site.kind !== 'site') throw new UsageError(site.message);
      const folder = reportFolder(out, 'site');
      prepareFolder(folder);
      for (const path of new Set([...site.files.keys()].map(dirname))) prepareFolder(join(folder, path));
      for (const [path, text] of site.files) writeAtomically(join(folder, path), text);
      process.stdout.write(
        `${relative(process.cwd(), join(folder, 'index.html'))}\n${summary(site.files)}\n`,
      );
    });
}

function certificates(): readonly string[] {
  const found = globSync('reports/*/*.json').sort();
  if (found.length > 0) return found;
  throw new UsageError(
    'Expected reports to show, got none: there is no reports/*/*.json in the working directory. Give the report.json of at least one run.',
  );
}

function summary(files: ReadonlyMap<string, string>): string {
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return `${files.size} files, ${(bytes / 1_000_000).toFixed(1)} MB`;
}
