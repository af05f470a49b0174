/**
 * Measures the lanes: `npm run bench` against the reference with windows of two seconds, where scenarios mostly wait,
 * and `npm run bench -- --target NAME` against a target that answers at once. Prints the ratio of the wall time to the
 * best that any schedule could reach, and what a scenario costs: calls, and processor time of this process, the reference's
 * thread included, beside what the SDK alone costs when it sends the same calls right afterwards, in as many lanes. `--part tables` and `--part stories` measure one of the two,
 * `--fixtures own` what it costs when every scenario makes its own keys.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { startEmbedded } from '../src/cli/run/embedded-reference.ts';
import { startTarget } from '../src/cli/run/running-target.ts';
import { readTarget } from '../src/profile/read-target.ts';
import { placeTarget, type Target } from '../src/profile/target.ts';
import type { CaseResult } from '../src/run/results.ts';
import { run } from '../src/run/run.ts';
import { loadSuite } from '../src/run/suite.ts';
import { type Alone, listenToSdk, sendAlone } from './bench/sdk-alone.ts';

type Values = {
  readonly target?: string;
  readonly lanes: number;
  readonly rounds: number;
  readonly part: keyof typeof parts;
  readonly windows: number | 'own';
  readonly fixtures: 'shared' | 'own';
};

/** Clauses of tables are below the table's name. */
const isOfTable = (clause: string) => clause.includes('/');
const parts = {
  all: () => true,
  tables: isOfTable,
  stories: (clause: string) => !isOfTable(clause),
} as const;

const values = readOptions();
const { lanes, fixtures } = values;
const windows = values.windows === 'own' ? {} : { creatingMs: values.windows, updatingMs: values.windows };

type Cost = { readonly id: string; readonly calls: number };
type Round = {
  /** Those of the scenarios, and beside them those of the fixtures, of the clean-up and of the witness. */
  readonly allCalls: number;
  readonly alone: Alone;
  readonly wallMs: number;
  readonly idealMs: number;
  readonly answersMs: number;
  readonly processorMs: number;
  readonly costs: readonly Cost[];
};

const suite = await loadSuite();
const scenarios = suite.manifest.scenarios.filter(({ clause }) => parts[values.part](clause));
const listening = listenToSdk();
const outFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-bench-'));
const rounds: Round[] = [];
const { target, stop } = await start();
for (let round = 1; round <= values.rounds; round += 1) {
  const measured = await measure(target, round);
  rounds.push(measured);
  process.stdout.write(`round ${round}: ${line(measured)}\n`);
}
await stop();
rmSync(outFolder, { recursive: true });
const median = rounds.toSorted((one, other) => one.wallMs - other.wallMs)[Math.floor(rounds.length / 2)];
if (median) process.stdout.write(`median: ${line(median)}\n${dearest(median)}`);

function readOptions(): Values {
  const command = new Command('npm run bench --')
    .description('Measure how close the lanes come to the ideal, and what a scenario costs.')
    .option('--target <name>', 'a target that answers immediately; the reference otherwise')
    .option('--lanes <n>', 'scenarios at a time', count, 32)
    .option('--rounds <n>', 'how often it is measured', count, 3)
    .addOption(new Option('--part <part>', 'what is measured').choices(Object.keys(parts)).default('all'))
    .option('--windows <ms>', 'how long Creating and Updating last, or own', windowMs, 2000)
    .addOption(new Option('--fixtures <whose>').choices(['shared', 'own']).default('shared'))
    .allowExcessArguments(false)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  return command.parse().opts<Values>();
}

/** How long Creating and Updating last; `own` leaves it to the reference, as in a run of the suite. */
function windowMs(text: string): number | 'own' {
  return text === 'own' ? text : count(text);
}

function count(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 1 on.');
}

async function start(): Promise<{ readonly target: Target; readonly stop: () => Promise<void> }> {
  const plan = readTarget(values.target ? { target: values.target } : {});
  if (plan.start !== 'embedded') return startTarget(plan, outFolder, suite.version);
  const embedded = await startEmbedded(windows);
  return { target: placeTarget(plan.target, () => embedded.url), stop: embedded.stop };
}

type Spent = { readonly wallMs: number; readonly processorMs: number };

/** Measures from now on until the function it returns is called. */
function stopwatch(): () => Spent {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wallMs: performance.now() - startedMs, processorMs: (user + system) / 1000 };
  };
}

/** The ideal is the sum of all scenario times over the lanes, or the longest scenario where that is larger. */
async function measure(on: Target, round: number): Promise<Round> {
  const durations: number[] = [];
  const costs: Cost[] = [];
  let stop = stopwatch();
  let spent = stop();
  let answersMs = 0;
  let sent: ReturnType<typeof listening.taken> = [];
  const options = { suite, target: on, scenarios, lanes, fixtures, outFolder };
  await run({
    ...options,
    runId: `bench-${round}`,
    seed: String(round),
    onProbed: () => {
      listening.taken();
      stop = stopwatch();
    },
    onResult: ({ id, durationMs }, { evidence }: CaseResult) => {
      durations.push(durationMs);
      costs.push({ id, calls: evidence?.calls ?? 0 });
      answersMs += evidence?.answersMs ?? 0;
    },
    onCleaning: () => {
      spent = stop();
      sent = listening.taken();
    },
  });
  const sum = durations.reduce((total, duration) => total + duration, 0);
  const idealMs = Math.max(sum / lanes, ...durations);
  const alone = await sendAlone(on, sent, lanes);
  return { ...spent, idealMs, answersMs: answersMs / lanes, allCalls: sent.length, alone, costs };
}

function line({ wallMs, idealMs, answersMs, processorMs, allCalls, alone, costs }: Round): string {
  const ratio = (least: number) => (wallMs / least).toFixed(2);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const calls = costs.reduce((sum, cost) => sum + cost.calls, 0);
  const each = (total: number) => (total / scenarios.length).toFixed(1);
  return [
    `${seconds(wallMs)} for ${scenarios.length} scenarios in ${lanes} lanes`,
    `ideal ${seconds(idealMs)}, ratio ${ratio(idealMs)}`,
    `answers alone ${seconds(answersMs)}, ratio ${ratio(answersMs)}`,
    `a scenario: ${each(calls)} calls (${each(allCalls)} with fixtures and clean-up), ${each(processorMs)} ms of processor`,
    `the SDK alone: ${each(alone.processorMs)} ms, ratio ${(processorMs / alone.processorMs).toFixed(2)}, in ${seconds(alone.wallMs)}`,
  ].join('; ');
}

function dearest({ costs }: Round): string {
  const most = costs.toSorted((one, other) => other.calls - one.calls).slice(0, 10);
  return most.map(({ id, calls }) => `${String(calls).padStart(5)} calls: ${id}\n`).join('');
}
