import { closeSync, openSync, readSync } from 'node:fs';
import { hostname } from 'node:os';
import { parseJson } from '../contract/wire-body.ts';
import { at } from '../model/json.ts';

/** The process of a run, which the first line of its ledger names: whether it is still there tells whether the run is. */
export type RunProcess = { readonly host: string; readonly pid: number };

export function thisProcess(): RunProcess {
  return { host: hostname(), pid: process.pid };
}

/** The first line of a ledger. It has no key ID, so that who reads entries passes over it. */
export function processLine(marked: RunProcess): string {
  return `${JSON.stringify({ process: marked })}\n`;
}

/** Longer than any such line: host names have at most 253 characters. */
const maxLineBytes = 1_000;

/** The process that a ledger names; `undefined` where it names none. */
export function processOf(ledgerFile: string): RunProcess | undefined {
  const [line = ''] = beginningOf(ledgerFile).split('\n');
  const marked = at(parseJson(line), 'process');
  const [host, pid] = [at(marked, 'host'), at(marked, 'pid')];
  return typeof host === 'string' && Number.isSafeInteger(pid) && Number(pid) > 0
    ? { host, pid: Number(pid) }
    : undefined;
}

function beginningOf(file: string): string {
  const open = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(maxLineBytes);
    return bytes.toString('utf8', 0, readSync(open, bytes));
  } finally {
    closeSync(open);
  }
}

/**
 * Whether a process is there; `unknown` on another machine. A process id that was given anew, to something else, looks
 * as if the run went on; the process that asks is no run in progress.
 */
export function lifeOf({ host, pid }: RunProcess): 'running' | 'ended' | 'unknown' {
  const own = thisProcess();
  if (host !== own.host) return 'unknown';
  if (pid === own.pid) return 'ended';
  try {
    process.kill(pid, 0);
    return 'running';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'ended' : 'running';
  }
}
