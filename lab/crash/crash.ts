import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/kms-conformance.mjs', import.meta.url));

/** How a run is ended: these signals, one after the other, with so long between them. */
export type Ending = {
  readonly signals: readonly NodeJS.Signals[];
  readonly afterMs: number;
  readonly betweenMs: number;
};

export type Ended = {
  /** Exit code, or the signal that ended it. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
};

/** Starts the real command in a process group of its own, so that nothing of it survives a signal to the group. */
function start(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [program, ...args], { detached: true });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (text.stderr += chunk));
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code ?? signal,
    ...text,
    ms: performance.now() - startedMs,
  }));
  return { child, ended };
}

/** Runs the command to its end, within a bound; throws when it takes longer. */
export async function command(args: readonly string[], boundMs = 600_000): Promise<Ended> {
  return within(start(args), args, boundMs);
}

/** Starts the command and ends it as told, wherever it is then. */
export async function interrupted(
  args: readonly string[],
  ending: Ending,
  boundMs = 300_000,
): Promise<Ended> {
  const running = start(args);
  await Promise.race([pause(ending.afterMs), running.ended]);
  for (const [index, signal] of ending.signals.entries()) {
    if (index > 0) await Promise.race([pause(ending.betweenMs), running.ended]);
    send(running.child, signal);
  }
  return within(running, args, boundMs);
}

async function within(running: ReturnType<typeof start>, args: readonly string[], boundMs: number) {
  const timer = new AbortController();
  const late = pause(boundMs, undefined, { signal: timer.signal }).then(() => {
    send(running.child, 'SIGKILL');
    throw new Error(`Expected \`${args.join(' ')}\` to end within ${boundMs} ms; it was killed.`);
  });
  const ended = await Promise.race([running.ended, late]);
  timer.abort();
  late.catch(() => {});
  return ended;
}

/** To the whole group; one that has ended already hears nothing. */
function send({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Serves the reference from a process of its own until `stop`. */
export async function serve(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { child, ended } = start(['serve', '--port', '0']);
  const stdout = child.stdout;
  if (!stdout) throw new Error('Expected the standard output of `serve` to be readable.');
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    stdout.on('data', (chunk: string) => {
      said += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    ended.then(({ stderr }) => reject(new Error(`Expected \`serve\` to say its address, got: ${stderr}`)));
  });
  const stop = async () => {
    send(child, 'SIGTERM');
    await ended;
  };
  return { url, stop };
}
