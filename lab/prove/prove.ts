import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { onInterrupt } from '../../src/cli/interrupt.ts';
import { requireClient } from '../../src/client/install.ts';
import { readEnvironment } from '../../src/profile/environment.ts';
import { unknownName } from '../../src/profile/usage-error.ts';
import { isWithin } from '../../src/run/manifest/manifest.ts';
import { assertingSentences } from '../../src/run/sentences.ts';
import { loadWholeSuite, type Suite, suiteFolder } from '../../src/run/suite.ts';
import { mutants } from '../mutants/all.ts';
import { clientOf } from './bench.ts';
import { type KillMatrix, killMatrixPage, provenSentences, type Trial } from './kill-matrix.ts';
import { exitCodeForMatrix, matrixSummary, trialLine } from './print.ts';
import { type FaithfulServer, openThreads, type Task } from './threads.ts';

export type ProveOptions = { readonly mutant?: string; readonly clause?: string; readonly all?: boolean };

const page = 'reports/reference/kill-matrix.md';
const maxThreads = 4;

/** Tries the mutants, prints what came of each, writes the kill matrix of a complete round; returns the exit code. */
export async function prove({ mutant, clause, all: isWhole = false }: ProveOptions): Promise<number> {
  const tasks = tasksFor(mutant, clause);
  const interrupt = onInterrupt(print);
  const startedMs = performance.now();
  const total = tasks.filter((task) => task.mutant).length;
  print(`${total} ${total === 1 ? 'mutant' : 'mutants'} to kill: servers with one defect each\n`);
  const suite = await loadWholeSuite();
  requireClients(tasks, suite);
  const tried = await tryAll(tasks, isWhole, interrupt.signal);
  interrupt.done();
  const sentences = provenSentences(assertingSentences(suite), tried.trials);
  const durationMs = performance.now() - startedMs;
  const matrix = { suiteVersion: suite.version, isWhole, ...tried, sentences, durationMs };
  return conclude(matrix, interrupt.signal.aborted);
}

/** All mutants and the faithful server, or one mutant. By name, so that those of a clause that is a lot of work are spread. */
function tasksFor(mutant: string | undefined, clause: string | undefined): readonly Task[] {
  const ids = mutants.map(({ id }) => id).sort();
  if (mutant === undefined && clause !== undefined) return tasksOfClause(clause);
  if (mutant === undefined)
    return [{ task: 0 }, ...ids.map((id, index) => ({ task: index + 1, mutant: id }))];
  if (!ids.includes(mutant)) throw unknownName('mutant', mutant, ids, `They are listed in ${page}.`);
  return [{ task: 1, mutant }];
}

/** The mutants of a clause, or of all below it. */
function tasksOfClause(named: string): readonly Task[] {
  const own = mutants.filter(({ clause }) => isWithin(clause, named)).map(({ id }) => id);
  const known = [...new Set(mutants.map(({ clause }) => clause))];
  if (own.length === 0) throw unknownName('clause with mutants', named, known, `They are listed in ${page}.`);
  return own.sort().map((mutant, index) => ({ task: index + 1, mutant }));
}

/** Clauses about a client are tried through it: without it nothing is tried at all. */
function requireClients(tasks: readonly Task[], suite: Suite): void {
  const { targetsFolder } = readEnvironment();
  const clauses = mutants
    .filter(({ id }) => tasks.some(({ mutant }) => mutant === id))
    .map(({ clause }) => clause);
  const clients = new Set(clauses.flatMap((clause) => clientOf(clause, suite) ?? []));
  for (const client of clients) requireClient(client, targetsFolder);
}

async function tryAll(
  tasks: readonly Task[],
  isWhole: boolean,
  signal: AbortSignal,
): Promise<Pick<KillMatrix, 'trials' | 'control'>> {
  const trials: Trial[] = [];
  let control: FaithfulServer | undefined;
  const total = tasks.filter(({ mutant }) => mutant).length;
  const threads = openThreads(Math.min(availableParallelism(), maxThreads, tasks.length), isWhole);
  signal.addEventListener('abort', threads.stop, { once: true });
  try {
    await threads.perform(tasks, ({ trial, faithful }) => {
      control ??= faithful;
      if (!trial) return;
      trials.push(trial);
      print(trialLine(trial, trials.length, total));
    });
  } finally {
    await threads.close();
  }
  return { trials, ...(control && { control }) };
}

/** A part of the mutants makes no matrix: the page stays as the last complete round left it. */
function conclude(matrix: KillMatrix, isInterrupted: boolean): number {
  print(matrixSummary(matrix));
  if (isInterrupted) return 2;
  if (matrix.control) {
    const file = resolve(suiteFolder, page);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, killMatrixPage(matrix));
    print(`\nWritten to ${relative(process.cwd(), file)}\n`);
  }
  return exitCodeForMatrix(matrix);
}

function print(text: string): void {
  process.stdout.write(text);
}
