import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Account,
  type AccountKey,
  allKeys,
  isPendingDeletion,
  openAccount,
  stateOf,
} from './account.ts';
import { placeBystanders } from './bystanders.ts';
import { command, type Ended, type Ending, interrupted, serve } from './crash.ts';

export type CampaignOptions = {
  /** How each run is to be ended; one entry per run. `share` of a whole run's time has passed by then, from 0 to 1. */
  readonly crashes: readonly Crash[];
  /** Options of every run beside target and folder, such as a selection. */
  readonly runArguments: readonly string[];
  readonly seed: string;
  readonly print: (line: string) => void;
};

export type Crash = {
  readonly signals: readonly NodeJS.Signals[];
  readonly share: number;
  readonly betweenMs: number;
};

export type Totals = {
  crashes: number;
  /** Runs that came to their end before the signal did. */
  survived: number;
  keysCreated: number;
  /** Left alive by runs that ended in good order, which clean up by themselves. */
  aliveAfterOrderlyStop: number;
  aliveAfterSweep: number;
  /** Of all keys that a server's runs created, when the server ends. */
  aliveAtTheEnd: number;
  bystanders: number;
  bystandersTouched: number;
};

/** Runs of one server: more keys than these leave behind make a sweep slow, and say nothing new. */
const crashesPerServer = 5;

/** Ends run after run in mid-work, sweeps after each, and counts what is left alive and who else was touched. */
export async function crashCampaign(options: CampaignOptions): Promise<Totals> {
  const totals: Totals = {
    crashes: 0,
    survived: 0,
    keysCreated: 0,
    aliveAfterOrderlyStop: 0,
    aliveAfterSweep: 0,
    aliveAtTheEnd: 0,
    bystanders: 0,
    bystandersTouched: 0,
  };
  for (let first = 0; first < options.crashes.length; first += crashesPerServer) {
    const crashes = options.crashes.slice(first, first + crashesPerServer);
    await onOneServer({ ...options, crashes }, totals);
  }
  return totals;
}

async function onOneServer(options: CampaignOptions, totals: Totals): Promise<void> {
  const server = await serve();
  const account = openAccount(server.url);
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-crash-'));
  const where = ['--target', 'reference', '--endpoint', server.url, '--out', folder];
  try {
    const bystanders = await placeBystanders(account);
    const whole = await command([...where, ...options.runArguments]);
    if (whole.code !== 0)
      throw new Error(`Expected a whole run to conform, got:\n${whole.stdout}${whole.stderr}`);
    totals.bystanders += bystanders.names.size;
    const scene: Scene = { account, where, wholeMs: whole.ms };
    for (const crash of options.crashes) await crashOnce(options, scene, crash, totals);
    const ours = (await allKeys(account)).filter(({ name }) => !bystanders.names.has(name));
    const lasting = await alive(account, ours);
    totals.aliveAtTheEnd += lasting.length;
    const touched = await bystanders.touched();
    totals.bystandersTouched += touched.length;
    for (const line of touched) options.print(`  TOUCHED ${line}`);
  } finally {
    account.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Scene = {
  readonly account: Account;
  readonly where: readonly string[];
  readonly wholeMs: number;
};

async function crashOnce(
  { runArguments, seed, print }: CampaignOptions,
  { account, where, wholeMs }: Scene,
  crash: Crash,
  totals: Totals,
): Promise<void> {
  const known = new Set((await allKeys(account)).map(({ name }) => name));
  const afterMs = Math.round(crash.share * wholeMs);
  const ending: Ending = { ...crash, afterMs };
  const runSeed = `${seed}-${totals.crashes}`;
  const ended = await interrupted([...where, ...runArguments, '--seed', runSeed], ending);
  const created = (await allKeys(account)).filter(({ name }) => !known.has(name));
  const left = await alive(account, created);
  // A run killed before the first line of its ledger is known by the tag of a young key alone.
  const swept = await command(['sweep', ...where, '--older-than', '0']);
  const stillAlive = await alive(account, created);
  totals.crashes += 1;
  totals.keysCreated += created.length;
  if (isWhole(ended)) totals.survived += 1;
  if (isOrderly(crash, ended)) totals.aliveAfterOrderlyStop += left.length;
  totals.aliveAfterSweep += stillAlive.length;
  print(
    `${crash.signals.join(' ')} after ${afterMs} ms: ended with ${ended.code}, ${created.length} keys created, ${left.length} alive, ${stillAlive.length} after the sweep (${swept.stdout.split('\n')[0]})`,
  );
  for (const name of stillAlive) print(`  ALIVE ${name}`);
  if (swept.code !== 0) print(`  SWEEP ended with ${swept.code}: ${swept.stdout}${swept.stderr}`);
}

function isWhole({ code }: Ended): boolean {
  return code === 0;
}

/** One signal other than SIGKILL that the run took notice of lets it end in good order. */
function isOrderly({ signals }: Crash, { code }: Ended): boolean {
  return signals.length === 1 && signals[0] !== 'SIGKILL' && typeof code === 'number';
}

/** Of these keys, those that are neither pending deletion nor gone, with their state. */
async function alive(account: Account, keys: readonly AccountKey[]): Promise<readonly string[]> {
  const states = await Promise.all(keys.map((key) => stateOf(account, key)));
  return keys.flatMap(({ name }, index) => {
    const state = states[index] ?? '';
    return isPendingDeletion(state) ? [] : [`${name} is ${state}`];
  });
}
