import { parentPort, workerData } from 'node:worker_threads';
import { mutants } from '../../mutants/all.ts';
import { loadSuite } from '../run/suite.ts';
import type { FaithfulServer, Outcome, Task } from './prove-threads.ts';
import { certify, tryMutant } from './prove-trial.ts';

const stopping = new AbortController();
const { isWhole } = workerData as { isWhole: boolean };
const bench = { suite: await loadSuite(), isWhole, signal: stopping.signal };

parentPort?.on('message', (task: Task | 'stop') => {
  if (task === 'stop') return stopping.abort();
  void perform(task).then((outcome) => parentPort?.postMessage(outcome));
});

async function perform({ task, mutant: id }: Task): Promise<Outcome> {
  try {
    const mutant = mutants.find((each) => each.id === id);
    return { task, ...(mutant ? { trial: await tryMutant(bench, mutant) } : { faithful: await passAll() }) };
  } catch (error) {
    return { task, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The faithful server under the same load, windows and budgets: what it does not pass, kills nothing. */
async function passAll(): Promise<FaithfulServer> {
  const results = await certify(bench, bench.suite.manifest.scenarios, 'long');
  const failed = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'errored');
  return {
    scenarios: results.length,
    passed: results.filter(({ verdict }) => verdict === 'passed').length,
    failed: failed.map(({ id, reason = '' }) => `${id}: ${reason}`),
  };
}
