/**
 * Ends runs in mid-work and sweeps after them: `npm run crash-campaign` kills 50 runs at random moments between their
 * start and their end, and interrupts some more in good order. Prints what was left alive and who else was touched;
 * exit code 1 when that is anything. `--kills N`, `--interrupts N`, `--seed S`; words after `--` go to every run.
 */
import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Crash, crashCampaign } from './crash/campaign.ts';

const { values, positionals } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    interrupts: { type: 'string', default: '6' },
    seed: { type: 'string', default: randomBytes(4).toString('hex') },
  },
  allowPositionals: true,
});
const { seed } = values;

/** A number from 0 to 1 that is the same for the same seed and words. */
function chance(...words: readonly (string | number)[]): number {
  const [bytes] = [
    createHash('sha256')
      .update([seed, ...words].join('/'))
      .digest(),
  ];
  return bytes.readUInt32BE(0) / 2 ** 32;
}

/** Moments spread over the whole run, each by chance within its part, so that no phase is left out. */
function crashes(
  name: string,
  count: number,
  signalsOf: (index: number) => Crash['signals'],
): readonly Crash[] {
  return Array.from({ length: count }, (_, index) => ({
    signals: signalsOf(index),
    share: (index + chance(name, index)) / count,
    betweenMs: Math.round(1_000 * chance(name, 'between', index)),
  }));
}

const interrupts = Number(values.interrupts);
const polite = (index: number): NodeJS.Signals => (index % 2 === 0 ? 'SIGINT' : 'SIGTERM');
const planned = [
  ...crashes('kill', Number(values.kills), () => ['SIGKILL']),
  ...crashes('once', interrupts, (index) => [polite(index)]),
  ...crashes('twice', interrupts, (index) => [polite(index), polite(index)]),
].toSorted((one, other) => chance('order', one.share) - chance('order', other.share));

const print = (line: string): void => void process.stdout.write(`${line}\n`);
print(`${planned.length} crashes, seed ${seed}`);
const startedMs = performance.now();
const totals = await crashCampaign({ crashes: planned, runArguments: positionals, seed, print });
const { crashes: count, survived, keysCreated, aliveAfterOrderlyStop, aliveAfterSweep } = totals;
print(`seed                            ${seed}`);
print(`runs ended in mid-work          ${count - survived} of ${count}, the others were done before`);
print(`keys created                    ${keysCreated}`);
print(`alive after an orderly stop     ${aliveAfterOrderlyStop}`);
print(
  `alive after a sweep             ${aliveAfterSweep}, and at the end of each server ${totals.aliveAtTheEnd}`,
);
print(`bystanders touched              ${totals.bystandersTouched} of ${totals.bystanders}`);
print(`time                            ${Math.round((performance.now() - startedMs) / 1000)} s`);
process.exitCode =
  aliveAfterOrderlyStop + aliveAfterSweep + totals.aliveAtTheEnd + totals.bystandersTouched > 0 ? 1 : 0;
