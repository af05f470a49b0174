import { readFileSync } from 'node:fs';

/** How often the parent is looked for. */
const everyMs = 250;

export type ParentWatch = {
  /** Resolves when the process that started this one has ended: the system has given us another parent then. */
  readonly gone: Promise<void>;
  readonly stop: () => void;
};

/**
 * Looks whether the parent is still there: a shell that npm started ends on SIGTERM without passing it on, and whoever is
 * killed cannot pass anything on. That shell stays when npm is killed, so npm is looked for as well, where the system
 * shows processes as files. After `setsid --fork` the parent is the system's own, which stays.
 */
export function watchParent(): ParentWatch {
  const { ppid } = process;
  const npm = npmOf(ppid);
  const isGone = () => process.ppid !== ppid || (npm !== undefined && parentOf(ppid) !== npm);
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      if (isGone()) resolve();
    }, everyMs);
  });
  return { gone, stop: () => clearInterval(timer) };
}

/** The npm whose shell a process is. */
function npmOf(shell: number): number | undefined {
  const starter = parentOf(shell);
  return starter !== undefined && /^npm\b/.test(textOf(`/proc/${starter}/comm`)) ? starter : undefined;
}

/** The fields after the name, which may hold anything, are the state and the parent. */
function parentOf(pid: number): number | undefined {
  const [, parent] = /^.*\) \S+ (\d+) /s.exec(textOf(`/proc/${pid}/stat`)) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
