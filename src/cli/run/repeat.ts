import { randomBytes } from 'node:crypto';
import { UsageError } from '../../profile/usage-error.ts';
import type { OperationSupport, Report } from '../../report/model/report.ts';
import { run } from '../../run/run.ts';
import type { RunOptions } from '../../run/run-options.ts';
import { isTerminal } from '../styles.ts';
import { createProgress } from './progress.ts';

export type RepeatOptions = Omit<RunOptions, 'runId' | 'onProbed' | 'onSlow' | 'onResult' | 'onCleaning'> & {
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
  const progress = createProgress({ total: scenarios.length, print, isTerminal: isTerminal() });
  const ended: string[] = [];
  const running = run({
    ...options,
    runId: randomBytes(6).toString('hex'),
    onProbed: (operations) => {
      print(probedLine(operations));
      print(`${scenarios.length} scenarios in ${Math.min(lanes, scenarios.length)} lanes, seed ${seed}\n`);
      progress.start();
    },
    onSlow: (callsPerSecond) => print(slowLine(callsPerSecond, scenarios.length)),
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
    progress.end();
    print(
      `\nThe run stopped after ${ended.length} of ${scenarios.length} scenarios. No report is written.\n`,
    );
    throw error;
  });
}

/** What a scenario of the whole suite calls on average, its waiting and its clean-up included. */
const callsPerScenario = 21;

/** A slow target is run at its own pace: whoever waits for it must know for how long. */
function slowLine(callsPerSecond: number, scenarios: number): string {
  const minutes = Math.ceil((scenarios * callsPerScenario) / callsPerSecond / 60);
  const advice = minutes > 5 ? ' For fewer, see --only, --operation and --shard.' : '';
  return `The target answers about ${callsPerSecond.toFixed(1)} calls a second: expect about ${minutes} min, with fewer scenarios at a time.${advice}\n`;
}

function probedLine(operations: readonly OperationSupport[]): string {
  if (operations.length === 0) return '';
  const missing = operations
    .filter(({ support }) => support === 'unsupported')
    .map(({ operation }) => operation);
  const unknown = operations.filter(({ support }) => support === 'unknown').map(({ operation }) => operation);
  const absent = missing.length > 0 ? `; not implemented: ${missing.join(', ')}` : '';
  const unclear = unknown.length > 0 ? `; never succeeded: ${unknown.join(', ')}` : '';
  const working = operations.length - missing.length - unknown.length;
  return `${working} of ${operations.length} operations work${absent}${unclear}\n`;
}
