import { connect } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

const attemptMs = 2_000;
const pauseMs = 50;

/**
 * Waits until a target answers, at most `withinMs`: until its port accepts a connection (`tcp`) or until the path
 * answers HTTP below 500. True when it did; false when time was up or `isOver` said to give up.
 */
export async function waitUntilReady(
  endpoint: string,
  ready: string,
  bounds: { readonly withinMs: number; readonly isOver: () => boolean },
): Promise<boolean> {
  const deadline = performance.now() + bounds.withinMs;
  const isReady = ready === 'tcp' ? () => accepts(new URL(endpoint)) : () => answers(endpoint + ready);
  while (performance.now() < deadline && !bounds.isOver()) {
    if (await isReady()) return true;
    await after(pauseMs);
  }
  return false;
}

function accepts({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: attemptMs });
    const settle = (isOpen: boolean) => () => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(attemptMs) });
    await answer.body?.cancel();
    return answer.status < 500;
  } catch {
    return false;
  }
}
