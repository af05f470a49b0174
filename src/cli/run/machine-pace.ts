import type { MessagePort, Worker } from 'node:worker_threads';

/** How often the other thread is asked, and how many of its last answers count. */
const everyMs = 50;
const remembered = 40;

const ping = 'ping';

/** How late the threads of this process are: the mean of the last few round trips between two of them, in milliseconds. */
export type Pace = { readonly roundTripMs: () => number; readonly stop: () => void };

/**
 * Asks another thread again and again and times its answers. A busy machine, or a thread with much to do, answers late;
 * a question still open counts as long as it has waited.
 */
export function watchPace(port: MessagePort): Pace {
  const past: number[] = [];
  let askedMs: number | undefined;
  const waitedMs = () => (askedMs === undefined ? 0 : performance.now() - askedMs);
  const onMessage = (message: unknown) => {
    if (message !== ping || askedMs === undefined) return;
    past.push(waitedMs());
    if (past.length > remembered) past.shift();
    askedMs = undefined;
  };
  port.on('message', onMessage);
  const timer = setInterval(() => {
    if (askedMs !== undefined) return;
    askedMs = performance.now();
    port.postMessage(ping);
  }, everyMs);
  return {
    roundTripMs: () => Math.max(waitedMs(), meanOf(past)),
    stop: () => {
      clearInterval(timer);
      port.off('message', onMessage);
    },
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Answers whoever watches the pace from a worker. */
export function answerPace(worker: Worker): void {
  worker.on('message', (message: unknown) => {
    if (message === ping) worker.postMessage(ping);
  });
}

/** A window of `quietMs` that a slow machine lengthens, so that as much fits into it, up to `longestMs`. */
export function lengthened(quietMs: number, longestMs: number, roundTripMs: number): number {
  return Math.round(Math.min(longestMs, Math.max(quietMs, (quietMs * roundTripMs) / quietRoundTripMs)));
}

/** A round trip while all lanes work on a machine that has nothing else to do. */
const quietRoundTripMs = 30;
