import { setTimeout } from 'node:timers/promises';

/** Lets time pass: for the pace of a run, between the tries of one call, until a change is in effect. Ends early with the signal. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, signal && { signal }).catch(() => undefined);
}
