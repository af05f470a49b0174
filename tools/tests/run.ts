import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Line } from './journal.ts';
import { ended } from './program.ts';
import type { Suite } from './suites.ts';

export type Tests = {
  readonly passed: number;
  readonly failed: number;
  /** Tests and groups of tests that cannot run here, such as those of pages where no browser is installed. */
  readonly skipped: readonly string[];
  /** Tests that failed beside others and passed alone, each as `file: name`. */
  readonly unsteady: readonly string[];
  readonly seconds: string;
};

type Named = { readonly file: string; readonly name: string };
type Pass = {
  /** It came to its end and counted its tests; else it says nothing of those that are missing. */
  readonly isWhole: boolean;
  readonly isGreen: boolean;
  readonly passed: number;
  readonly skipped: readonly Named[];
  readonly failed: readonly Named[];
};

/** More files than this that fail are no matter of a busy machine, and are not tried again. */
const mostFilesAgain = 8;

/**
 * Runs the tests of a suite. A file in which a test failed runs again, alone: a test that passes then is told as
 * unsteady, and one that fails again as failed (docs/decisions/unsteady-tests.md).
 */
export async function runTests(suite: Suite, reporter: 'dot' | 'spec'): Promise<Tests> {
  const started = performance.now();
  const first = await pass(suite, reporter);
  const files = [...new Set(first.failed.map(({ file }) => file))];
  const isTriedAgain = first.isWhole && files.length > 0 && files.length <= mostFilesAgain;
  const second = isTriedAgain && (await pass({ ...suite, files, concurrency: 1 }, 'spec'));
  const last = second || first;
  const still = new Set(last.failed.map(nameOf));
  return {
    passed: first.passed + (second ? first.failed.length - second.failed.length : 0),
    skipped: first.skipped.map(nameOf),
    // A run that was cut off says nothing of a test, and is no success.
    failed: last.isGreen ? 0 : Math.max(last.failed.length, 1),
    unsteady: first.failed.map(nameOf).filter((name) => second && !still.has(name)),
    seconds: ((performance.now() - started) / 1000).toFixed(1),
  };
}

/** What the tests came to, in a line that a script can count, and a line for each test that is skipped or unsteady. */
export function conclusionOf(name: string, { passed, failed, skipped, unsteady, seconds }: Tests): string {
  const counts = `Tests (${name}): ${passed} passed, ${failed} failed, ${skipped.length} skipped, ${unsteady.length} unsteady in ${seconds} s\n`;
  return [
    counts,
    ...skipped.map((test) => `  skipped: ${test}\n`),
    ...unsteady.map((test) => `  unsteady: ${test}\n`),
  ].join('');
}

async function pass(suite: Suite, reporter: 'dot' | 'spec'): Promise<Pass> {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-tests-'));
  try {
    const file = join(folder, 'tests.ndjson');
    const { ending } = await ended(argumentsOf(suite, reporter, file), suite.wholeMs);
    const lines = linesOf(file);
    const counts = lines.find((line) => line.kind === 'counts');
    const isWhole = counts !== undefined;
    return {
      isWhole,
      isGreen: isWhole && ending === '0',
      passed: counts?.passed ?? 0,
      skipped: lines.filter((line) => line.kind === 'skipped'),
      failed: lines.filter((line) => line.kind === 'failed'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesOf(file: string): readonly Line[] {
  try {
    const text = readFileSync(file, 'utf8');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line): Line => JSON.parse(line));
  } catch {
    return [];
  }
}

const journal = fileURLToPath(new URL('journal.ts', import.meta.url));

function argumentsOf({ testMs, concurrency, files }: Suite, reporter: string, file: string): string[] {
  return [
    '--test',
    `--test-timeout=${testMs}`,
    // A file ends with its last test, even where a failed one left a server or a program behind.
    '--test-force-exit',
    `--test-concurrency=${concurrency}`,
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    `--test-reporter=${journal}`,
    `--test-reporter-destination=${file}`,
    ...files,
  ];
}

function nameOf({ file, name }: Named): string {
  return `${file}: ${name}`;
}
