import { rmSync } from 'node:fs';
import type { RunningProcess } from './process.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes sure that processes and their data folder do not outlive this process. Returns how to end them earlier:
 * it resolves when they are gone, and may be called again.
 */
export function stopping(
  processes: readonly RunningProcess[],
  dataFolder: string,
  graceMs: number,
): () => Promise<void> {
  const kill = (): void => {
    for (const each of processes) each.kill();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    // Somebody else handles the signal too: then it is theirs to end the run in good order, and `exit` follows.
    if (process.listenerCount(signal) > 1) return;
    kill();
    process.off(signal, onSignal);
    process.kill(process.pid, signal);
  };
  process.once('exit', kill);
  for (const signal of signals) process.on(signal, onSignal);
  return async () => {
    await Promise.all(processes.map((each) => each.stop(graceMs)));
    kill();
    process.off('exit', kill);
    for (const signal of signals) process.off(signal, onSignal);
  };
}
