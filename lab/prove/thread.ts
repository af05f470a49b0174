import { parentPort, workerData } from 'node:worker_threads';
import { loadWholeSuite } from '../../src/run/suite.ts';
import { mutants } from '../mutants/all.ts';
import { benchFor } from './bench.ts';
import { tryCells } from './cells.ts';
import type { FaithfulServer, Outcome, Task } from './threads.ts';
import { certify, tryMutant } from './trial.ts';

const stopping = new AbortController();
const { isWhole } = workerData as { isWhole: boolean };
const whole = { suite: await loadWholeSuite(), isWhole, signal: stopping.signal };

parentPort?.on('message', (task: Task | 'stop') => {
  if (task === 'stop') return stopping.abort();
  void perform(task).then((outcome) => parentPort?.postMessage(outcome));
});

async function perform({ task, mutant: id }: Task): Promise<Outcome> {
  try {
    const mutant = mutants.find((each) => each.id === id);
    if (!mutant) return { task, faithful: await passAll() };
    const isOfTable = mutant.mustFail !== undefined && !isWhole;
    return { task, trial: await (isOfTable ? tryCells : tryMutant)(benchFor(mutant.clause, whole), mutant) };
  } catch (error) {
    return { task, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The faithful server under the same load, windows and budgets: what it does not pass, kills nothing. */
async function passAll(): Promise<FaithfulServer> {
  const bench = benchFor(undefined, whole);
  const results = await certify(bench, bench.suite.manifest.scenarios, 'long');
  const failed = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'errored');
  return {
    scenarios: results.length,
    passed: results.filter(({ verdict }) => verdict === 'passed').length,
    failed: failed.map(({ id, reason = '' }) => `${id}: ${reason}`),
  };
}
