import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { mutants } from '../../mutants/all.ts';
import { type KillMatrix, killMatrixPage, provenSentences, type Trial } from '../report/kill-matrix.ts';
import { assertingSentences } from '../run/sentences.ts';
import { loadSuite, suiteFolder } from '../run/suite.ts';
import { unknownName } from '../target/usage-error.ts';
import { onInterrupt } from './interrupt.ts';
import type { ProveOptions } from './prove-command.ts';
import { exitCodeForMatrix, matrixSummary, trialLine } from './prove-print.ts';
import { type FaithfulServer, openThreads, type Task } from './prove-threads.ts';

const page = 'reports/reference/kill-matrix.md';
const maxThreads = 4;

/** Tries the mutants, prints what came of each, writes the kill matrix of a complete round; returns the exit code. */
export async function prove({ mutant, all: isWhole = false }: ProveOptions): Promise<number> {
  const tasks = tasksFor(mutant);
  const interrupt = onInterrupt(print);
  const startedMs = performance.now();
  const total = tasks.filter((task) => task.mutant).length;
  print(`${total} ${total === 1 ? 'mutant' : 'mutants'} to kill: servers that are wrong in one way each\n`);
  const suite = await loadSuite();
  const tried = await tryAll(tasks, isWhole, interrupt.signal);
  interrupt.done();
  const sentences = provenSentences(assertingSentences(suite), tried.trials);
  const durationMs = performance.now() - startedMs;
  const matrix = { suiteVersion: suite.version, isWhole, ...tried, sentences, durationMs };
  return conclude(matrix, interrupt.signal.aborted);
}

/** All mutants and the faithful server, or one mutant. By name, so that those of a clause that is a lot of work are spread. */
function tasksFor(mutant: string | undefined): readonly Task[] {
  const ids = mutants.map(({ id }) => id).sort();
  if (mutant === undefined)
    return [{ task: 0 }, ...ids.map((id, index) => ({ task: index + 1, mutant: id }))];
  if (!ids.includes(mutant)) throw unknownName('mutant', mutant, ids, `They are listed in ${page}.`);
  return [{ task: 1, mutant }];
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
