import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UsageError } from '../../profile/usage-error.ts';
import { againstRecorded } from '../../report/aws/against.ts';
import { badgeSvg } from '../../report/badge.ts';
import { reportHtml } from '../../report/html/report-page.ts';
import { junitXml } from '../../report/junit/junit.ts';
import { summaryMarkdown } from '../../report/markdown/markdown.ts';
import { boundedReport } from '../../report/model/bounded.ts';
import type { Report } from '../../report/model/report.ts';
import { writeCheckedReport } from '../../report/write-report.ts';

import { recordedAws } from '../recorded-aws.ts';

/**
 * Makes sure that the folder can be written to, or that it can be made, and makes nothing yet: a target that does not
 * answer leaves no empty folder behind. Throws a UsageError.
 */
export function checkFolder(folder: string): void {
  try {
    const existing = nearestExisting(folder);
    if (existing === folder) tryWriting(folder);
    // What file systems like /proc take, only trying tells.
    else rmdirSync(mkdtempSync(join(existing, '.kms-conformance-')));
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** Makes the folder and makes sure that it can be written to. Throws a UsageError. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    tryWriting(folder);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

function tryWriting(folder: string): void {
  accessSync(folder, constants.W_OK);
  writeAtomically(join(folder, '.writable'), '');
  rmSync(join(folder, '.writable'));
}

function notWritable(folder: string, error: unknown): UsageError {
  return new UsageError(
    `Expected a folder that can be written to, got ${folder}: ${(error as Error).message}. Give another --out.`,
  );
}

/** Makes the folders that are missing one by one: node's `recursive` never ends where a file system takes none, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Writes every output of a run; returns the files as the reader can open them. Each text is gone before the next is made,
 * since after a hostile target they are large; none replaces an older file before all are written.
 */
export function writeOutputs(
  folder: string,
  wholeReport: Report,
  stepSummaryFile: string | undefined,
  kinds?: readonly string[],
): readonly string[] {
  const report = boundedReport(wholeReport);
  const against = againstRecorded(report, recordedAws());
  const markdown = summaryMarkdown(report, against);
  const outputs: Readonly<Record<string, () => string>> = {
    'report.json': () => writeCheckedReport(report),
    'junit.xml': () => junitXml(report, against),
    'report.html': () => reportHtml(report, against),
    'summary.md': () => markdown,
    'badge.svg': () => badgeSvg(report),
  };
  const wanted = Object.entries(outputs).filter(([name]) => kinds?.includes(kindOf(name)) ?? true);
  const files = wanted.map(([name]) => join(folder, name));
  for (const [name, make] of wanted) writePartial(join(folder, name), make());
  for (const file of files) completePartial(file);
  if (stepSummaryFile) appendFileSync(stepSummaryFile, markdown);
  return [...files, join(folder, 'messages.ndjson')]
    .filter((file) => existsSync(file))
    .map((file) => relative(process.cwd(), file));
}

/** `html` for report.html, as `--report` names it. */
function kindOf(name: string): string {
  const [stem = '', extension = ''] = name.split('.');
  return stem === 'report' ? extension : stem;
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
  writePartial(file, text);
  completePartial(file);
}

function writePartial(file: string, text: string): void {
  writeFileSync(`${file}.partial`, text);
}

function completePartial(file: string): void {
  renameSync(`${file}.partial`, file);
}
