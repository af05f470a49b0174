import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Variables } from '../environment.ts';

/** A started program with everything it started itself. */
export type RunningProcess = {
  /** What became of it, or nothing while it runs. */
  readonly ending: () => string | undefined;
  /** The last lines it wrote. */
  readonly lastLines: () => string;
  /** Ends it and its children: SIGTERM, after `graceMs` SIGKILL. Resolves when it is gone; calling it again is harmless. */
  readonly stop: (graceMs: number) => Promise<void>;
  /** SIGKILL without waiting, for when our own process is about to end. */
  readonly kill: () => void;
};

/** Starts a program in a process group of its own; standard output and error go to `logFile`, which is replaced. */
export function startProcess(
  words: readonly string[],
  options: { readonly environment: Variables; readonly logFile: string; readonly folder: string },
): RunningProcess {
  const [program = '', ...rest] = words;
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'w');
  const child = spawn(program, rest, {
    cwd: options.folder,
    detached: true,
    env: options.environment,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  // A run that forgets to stop its target must end all the same, and then takes the target with it.
  child.unref();
  return watch(child, options.logFile);
}

function watch(child: ChildProcess, logFile: string): RunningProcess {
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`));
  });
  let ending: string | undefined;
  ended.then((how) => {
    ending = how;
  });
  const stop = async (graceMs: number): Promise<void> => {
    child.ref();
    signalGroup(child, 'SIGTERM');
    await Promise.race([ended, after(graceMs, undefined, { ref: false })]);
    // Also when the leader is gone: its children may ignore SIGTERM.
    signalGroup(child, 'SIGKILL');
    await ended;
  };
  return {
    ending: () => ending,
    lastLines: () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n'),
    stop,
    kill: () => signalGroup(child, 'SIGKILL'),
  };
}

// The group may be gone already, and a program that never started has no id.
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
