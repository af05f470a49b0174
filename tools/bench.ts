/**
 * Measures the lanes: `npm run bench` against the reference with windows of two seconds, where scenarios mostly wait,
 * and `npm run bench -- --target NAME` against a target that answers at once. Prints the ratio of the wall time to the
 * best that any schedule could reach.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../src/cli/embedded-reference.ts';
import { startTarget } from '../src/cli/running-target.ts';
import type { CaseResult } from '../src/run/results.ts';
import { run } from '../src/run/run.ts';
import { loadSuite } from '../src/run/suite.ts';
import { readTarget } from '../src/target/read-target.ts';
import { placeTarget, type Target } from '../src/target/target.ts';

const { values } = parseArgs({
  options: {
    target: { type: 'string' },
    lanes: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '3' },
  },
});
const lanes = Number(values.lanes);

type Round = { readonly wallMs: number; readonly idealMs: number; readonly answersMs: number };

const suite = await loadSuite();
const outFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-bench-'));
const rounds: Round[] = [];
const { target, stop } = await start();
for (let round = 1; round <= Number(values.rounds); round += 1) {
  const measured = await measure(target, round);
  rounds.push(measured);
  process.stdout.write(`round ${round}: ${line(measured)}\n`);
}
await stop();
rmSync(outFolder, { recursive: true });
const median = rounds.toSorted((one, other) => one.wallMs - other.wallMs)[Math.floor(rounds.length / 2)];
if (median) process.stdout.write(`median: ${line(median)}\n`);

async function start(): Promise<{ readonly target: Target; readonly stop: () => Promise<void> }> {
  const plan = readTarget(values.target ? { target: values.target } : {});
  if (plan.start !== 'embedded') return startTarget(plan, outFolder, suite.version);
  const embedded = await startEmbedded({ creatingMs: 2_000, updatingMs: 2_000 });
  return { target: placeTarget(plan.target, () => embedded.url), stop: embedded.stop };
}

/** The ideal is the sum of all scenario times over the lanes, or the longest scenario where that is larger. */
async function measure(on: Target, round: number): Promise<Round> {
  const durations: number[] = [];
  let startedMs = 0;
  let endedMs = 0;
  let answersMs = 0;
  const options = { suite, target: on, scenarios: suite.manifest.scenarios, lanes, outFolder };
  await run({
    ...options,
    runId: `bench-${round}`,
    seed: String(round),
    onProbed: () => {
      startedMs = performance.now();
    },
    onResult: ({ durationMs }, { evidence }: CaseResult) => {
      durations.push(durationMs);
      answersMs += evidence?.answersMs ?? 0;
    },
    onCleaning: () => {
      endedMs = performance.now();
    },
  });
  const sum = durations.reduce((total, duration) => total + duration, 0);
  return {
    wallMs: endedMs - startedMs,
    idealMs: Math.max(sum / lanes, ...durations),
    answersMs: answersMs / lanes,
  };
}

function line({ wallMs, idealMs, answersMs }: Round): string {
  const ratio = (least: number) => (wallMs / least).toFixed(2);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return `${seconds(wallMs)} for ${suite.manifest.scenarios.length} scenarios in ${lanes} lanes; ideal ${seconds(idealMs)}, ratio ${ratio(idealMs)}; answers alone ${seconds(answersMs)}, ratio ${ratio(answersMs)}`;
}
