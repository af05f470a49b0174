import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { badgeSvg } from '../report/badge.ts';
import { reportHtml } from '../report/html/report-page.ts';
import { junitXml } from '../report/junit.ts';
import { summaryMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { writeCheckedReport } from '../report/write-report.ts';
import { UsageError } from '../target/usage-error.ts';

/** Makes the folder and makes sure that it can be written to, before anything else is done. Throws a UsageError. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    writeAtomically(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
  } catch (error) {
    throw new UsageError(
      `Expected a folder that can be written to, got ${folder}: ${(error as Error).message}. Give another --out.`,
    );
  }
}

/** Makes the folders that are missing one by one: node's `recursive` never ends where a file system takes none, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Writes every output of a run; returns the files as the reader can open them. */
export function writeOutputs(
  folder: string,
  report: Report,
  stepSummaryFile: string | undefined,
): readonly string[] {
  const markdown = summaryMarkdown(report);
  const outputs = {
    'report.json': writeCheckedReport(report),
    'junit.xml': junitXml(report),
    'report.html': reportHtml(report),
    'summary.md': markdown,
    'badge.svg': badgeSvg(report),
  };
  writeFiles(folder, outputs);
  if (stepSummaryFile) appendFileSync(stepSummaryFile, markdown);
  return [...Object.keys(outputs), 'messages.ndjson']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => relative(process.cwd(), file));
}

/** Writes `comparison.md`; returns the file as the reader can open it. */
export function writeComparison(
  folder: string,
  markdown: string,
  stepSummaryFile: string | undefined,
): string {
  const file = join(folder, 'comparison.md');
  writeAtomically(file, markdown);
  if (stepSummaryFile) appendFileSync(stepSummaryFile, markdown);
  return relative(process.cwd(), file);
}

/** Writes texts into a folder by their names, each at once. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeAtomically(join(folder, name), text);
}

/** A reader never sees half a file: it is written beside and then renamed. */
export function writeAtomically(file: string, text: string): void {
  writeFileSync(`${file}.partial`, text);
  renameSync(`${file}.partial`, file);
}
