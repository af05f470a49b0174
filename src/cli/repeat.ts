import { randomBytes } from 'node:crypto';
import type { OperationSupport, Report } from '../report/report.ts';
import { type RunOptions, run } from '../run/run.ts';
import { UsageError } from '../target/usage-error.ts';
import { createProgress, legend } from './progress.ts';

export type RepeatOptions = Omit<RunOptions, 'runId' | 'onProbed' | 'onResult' | 'onCleaning'> & {
  readonly print: (text: string) => void;
};

/** Runs once, or several times in other orders. Repeated runs must give every scenario the same verdict; the last report is returned. */
export async function repeatedly(times: number, options: RepeatOptions): Promise<Report> {
  let report = await runOnce(options);
  for (let round = 2; round <= times && report.run.isComplete; round += 1) {
    options.print(`\nRun ${round} of ${times}\n`);
    const next = await runOnce({ ...options, seed: `${options.seed}-${round}` });
    checkSameVerdicts(report, next);
    report = next;
  }
  return report;
}

function checkSameVerdicts(one: Report, other: Report): void {
  const verdicts = new Map(one.scenarios.map(({ id, verdict }) => [id, verdict]));
  const flipped = other.scenarios.filter(({ id, verdict }) => verdicts.get(id) !== verdict);
  if (flipped.length === 0 || !other.run.isComplete) return;
  const listed = flipped.slice(0, 5).map(({ id, verdict }) => `${id} (${verdicts.get(id)}, then ${verdict})`);
  throw new UsageError(
    `Expected the same verdicts in every run, but ${flipped.length} changed: ${listed.join('; ')}. Seeds ${one.run.seed} and ${other.run.seed}. Either the target is not deterministic, or a budget in its profile is too short.`,
  );
}

async function runOnce({ print, ...options }: RepeatOptions): Promise<Report> {
  const { scenarios, lanes, seed } = options;
  const progress = createProgress(scenarios.length, print);
  const ended: string[] = [];
  const running = run({
    ...options,
    runId: randomBytes(6).toString('hex'),
    onProbed: (operations) => {
      print(probedLine(operations));
      print(
        `${scenarios.length} scenarios in ${Math.min(lanes, scenarios.length)} lanes, seed ${seed}\n${legend}\n`,
      );
    },
    onResult: ({ id, verdict }) => {
      ended.push(id);
      progress.show(verdict);
    },
    onCleaning: () => {
      progress.end();
      print('Scheduling the deletion of every key that was created …\n');
    },
  });
  return running.catch((error: unknown) => {
    print(
      `\nThe run broke off after ${ended.length} of ${scenarios.length} scenarios. No report is written.\n`,
    );
    throw error;
  });
}

function probedLine(operations: readonly OperationSupport[]): string {
  const missing = operations
    .filter(({ support }) => support === 'unsupported')
    .map(({ operation }) => operation);
  const absent = missing.length > 0 ? `; not implemented: ${missing.join(', ')}` : '';
  return `${operations.length - missing.length} of ${operations.length} operations answer${absent}\n`;
}
