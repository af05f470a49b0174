import { Command } from 'commander';
import { onInterrupt } from '../../src/cli/interrupt.ts';
import { unknownName } from '../../src/profile/usage-error.ts';
import { loadSuite } from '../../src/run/suite.ts';
import { endWith } from '../harness/ending.ts';
import { naturalFaults } from '../mutants/natural/all.ts';
import type { NaturalFault } from '../mutants/natural/fault.ts';
import { notJudged } from './not-judged.ts';
import type { Row } from './page.ts';
import { type Column, readRows, record } from './record.ts';
import { type Caught, tryFault, tryTogether } from './try-fault.ts';

type Options = {
  readonly fault?: string;
  readonly kind?: string;
  readonly new?: boolean;
  readonly missed?: boolean;
  readonly record?: Column;
  readonly all?: boolean;
};

/** The trials wait more than they work. */
const atOnce = 6;

/** So many faults share a server while every scenario is run. */
const ofOneGroup = 8;

/** `npm run natural-faults`: the suite against mistakes that were thought of before its scenarios were looked at. */
async function main(): Promise<number> {
  let exitCode = 2;
  const command = new Command('npm run natural-faults --')
    .description('Run the suite on servers with natural faults, and say which scenarios noticed.')
    .option('--fault <id>', 'one fault only')
    .option('--kind <kind>', 'the faults of one kind only')
    .option('--new', 'only faults that the table does not name yet')
    .option('--missed', 'only faults that nothing caught when they were last tried')
    .option('--all', 'run every scenario on what those nearer to the fault miss')
    .option('--record <column>', 'write what came of it to the table: before or after')
    .allowExcessArguments(false)
    .showHelpAfterError()
    .exitOverride()
    .action(async (options: Options) => {
      exitCode = await tryAll(options);
    });
  await command.parseAsync();
  return exitCode;
}

/** 0 when every fault was noticed, 1 when one was not. */
async function tryAll(options: Options): Promise<number> {
  const faults = selected(options);
  const suite = await loadSuite();
  const interrupt = onInterrupt((text) => void process.stderr.write(text));
  const { signal } = interrupt;
  const queue = [...faults];
  const missed: NaturalFault[] = [];
  const caught: Caught[] = [];
  const note = (tried: Caught) => {
    if (!signal.aborted) say(caught.push(tried), faults.length, tried);
  };
  const lane = async () => {
    for (let fault = queue.shift(); fault && !signal.aborted; fault = queue.shift()) {
      const tried = await tryFault(suite, fault, { rounds: options.all ? 2 : 1, signal });
      if (options.all && tried.by.length === 0) missed.push(fault);
      else note(tried);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  for (const group of signal.aborted ? [] : apart(missed))
    for (const tried of await tryTogether(suite, group, signal)) note(tried);
  interrupt.done();
  if (interrupt.signal.aborted) return 2;
  if (options.record) record(options.record, caught);
  return caught.every(({ by }) => by.length > 0) ? 0 : 1;
}

/** Groups of a few faults each, of different kinds as far as there are any: neighbors in the list are of one kind. */
function apart(faults: readonly NaturalFault[]): readonly (readonly NaturalFault[])[] {
  const count = Math.ceil(faults.length / ofOneGroup);
  return Array.from({ length: count }, (_, group) => faults.filter((_each, at) => at % count === group));
}

function selected({ fault, kind, ...which }: Options): readonly NaturalFault[] {
  const ids = naturalFaults.map(({ id }) => id);
  if (fault && !ids.includes(fault)) throw unknownName('fault', fault, ids, 'See lab/mutants/natural/.');
  const kinds = [...new Set(naturalFaults.map((each) => each.kind))];
  if (kind && !kinds.some((each) => each === kind))
    throw unknownName('kind', kind, kinds, 'See lab/mutants/natural/.');
  const rows = new Map(readRows().map((row) => [row.id, row]));
  const isMissed = (row: Row | undefined) => (row?.after ?? row?.before)?.length === 0;
  return naturalFaults.filter(
    ({ id, ...each }) =>
      (!fault || id === fault) &&
      (!kind || each.kind === kind) &&
      (!which.new || !rows.has(id)) &&
      (!which.missed || (isMissed(rows.get(id)) && !Object.hasOwn(notJudged, id))),
  );
}

function say(done: number, all: number, { id, by }: Caught): void {
  const what = by.length > 0 ? by.join(', ') : 'SURVIVED';
  process.stdout.write(`${String(done).padStart(4)}/${all}  ${id}: ${what}\n`);
}

await endWith(main);
