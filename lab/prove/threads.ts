import { Worker } from 'node:worker_threads';
import type { KillMatrix, Trial } from './kill-matrix.ts';

export type FaithfulServer = NonNullable<KillMatrix['control']>;

/** A mutant to try, by id; none means the faithful server. */
export type Task = { readonly task: number; readonly mutant?: string };

export type Outcome = {
  readonly task: number;
  readonly trial?: Trial;
  readonly faithful?: FaithfulServer;
  /** What a fault of our own was. */
  readonly fault?: string;
};

/** Threads that try mutants, each with the suite in it. */
export type Threads = {
  /** Performs the tasks, several at a time in each thread, and says what came of each as it ends. */
  readonly perform: (tasks: readonly Task[], onOutcome: (outcome: Outcome) => void) => Promise<void>;
  /** Ends what is under way; the tasks left are not begun. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
};

/** The trials wait more than they work. */
const tasksAtOnce = 8;

/** Opens as many threads as asked for. `isWhole`: every scenario is run against every mutant. */
export function openThreads(count: number, isWhole: boolean): Threads {
  const url = new URL('./thread.ts', import.meta.url);
  const workers = Array.from({ length: count }, () => new Worker(url, { workerData: { isWhole } }));
  for (const worker of workers) worker.setMaxListeners(0);
  let isStopped = false;
  const perform: Threads['perform'] = async (tasks, onOutcome) => {
    const queue = [...tasks];
    const lane = async (worker: Worker) => {
      for (let task = queue.shift(); task && !isStopped; task = queue.shift())
        onOutcome(await ask(worker, task));
    };
    await Promise.all(workers.flatMap((worker) => Array.from({ length: tasksAtOnce }, () => lane(worker))));
  };
  const stop = () => {
    isStopped = true;
    for (const worker of workers) worker.postMessage('stop');
  };
  return {
    perform,
    stop,
    close: async () => void (await Promise.all(workers.map((each) => each.terminate()))),
  };
}

/** Bounded by the runs inside: every call and every wait of theirs has a bound. */
function ask(worker: Worker, task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const answered = (outcome: Outcome) => {
      if (outcome.task !== task.task) return;
      worker.off('message', answered);
      worker.off('error', reject);
      if (outcome.fault) reject(new Error(outcome.fault));
      else resolve(outcome);
    };
    worker.on('message', answered);
    worker.on('error', reject);
    worker.postMessage(task);
  });
}
