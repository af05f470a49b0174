/**
 * Ends runs in mid-work and sweeps after them: `npm run crash-campaign` kills 50 runs at random moments between their
 * start and their end, and interrupts some more in good order. Prints what was left alive and who else was touched;
 * exit code 1 when that is anything. `--kills N`, `--interrupts N`, `--seed S`; words after `--` go to every run.
 */
import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { endWith } from '../harness/ending.ts';
import { wholeNumber } from '../harness/whole-number.ts';
import { type Crash, crashCampaign } from './campaign.ts';

const options = {
  kills: { type: 'string', default: '50' },
  interrupts: { type: 'string', default: '6' },
  seed: { type: 'string', default: randomBytes(4).toString('hex') },
} as const;

await endWith(main);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { seed } = values;
  const [kills, interrupts] = [
    wholeNumber('kills', values.kills),
    wholeNumber('interrupts', values.interrupts),
  ];
  const planned = plan(seed, kills, interrupts);
  print(`${planned.length} crashes, seed ${seed}`);
  const startedMs = performance.now();
  const totals = await crashCampaign({ crashes: planned, runArguments: positionals, seed, print });
  const { crashes: count, survived, keysCreated, aliveAfterOrderlyStop, aliveAfterSweep } = totals;
  const { aliveAtTheEnd, bystanders, bystandersTouched } = totals;
  print(`seed                            ${seed}`);
  print(`runs ended in mid-work          ${count - survived} of ${count}, the others were done before`);
  print(`keys created                    ${keysCreated}`);
  print(`alive after an orderly stop     ${aliveAfterOrderlyStop}`);
  print(`alive after a sweep             ${aliveAfterSweep}, and at the end of each server ${aliveAtTheEnd}`);
  print(`bystanders touched              ${bystandersTouched} of ${bystanders}`);
  print(`time                            ${Math.round((performance.now() - startedMs) / 1000)} s`);
  return aliveAfterOrderlyStop + aliveAfterSweep + aliveAtTheEnd + bystandersTouched > 0 ? 1 : 0;
}

function plan(seed: string, kills: number, interrupts: number): readonly Crash[] {
  const polite = (index: number): NodeJS.Signals => (index % 2 === 0 ? 'SIGINT' : 'SIGTERM');
  const all = [
    ...crashes(`${seed}/kill`, kills, () => ['SIGKILL']),
    ...crashes(`${seed}/once`, interrupts, (index) => [polite(index)]),
    ...crashes(`${seed}/twice`, interrupts, (index) => [polite(index), polite(index)]),
  ];
  return all.toSorted((one, other) => chance(seed, 'order', one.share) - chance(seed, 'order', other.share));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A number from 0 to 1 that is the same for the same seed and words. */
function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('/')).digest().readUInt32BE(0) / 2 ** 32;
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
