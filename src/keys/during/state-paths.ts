import { type Patience, poll } from '../../door/poll.ts';
import { overdue } from '../../door/wait.ts';
import type { Mismatch } from '../../model/stop.ts';

/** The states seen on the way, run-length collapsed, and what differs from the path, if anything. */
export type Walk = { readonly seen: readonly string[]; readonly mismatch?: Mismatch };

/**
 * Reads until the run-length-collapsed states have come to the end of `path` and stayed there for `confirmations`
 * reads. A state marked `?` may be missed; a state off the path ends the walk at once.
 * `walk(readState, ['Enabled?', 'Updating?', 'Enabled'], …)`. `mayGoBack` is for
 * reads that may be older than the one before: then every state on the path may come at any time, and its end counts.
 */
export async function walk(
  readState: () => Promise<string>,
  path: readonly string[],
  patience: Patience & { readonly mayGoBack?: boolean },
): Promise<Walk> {
  const seen: string[] = [];
  const place = () => (patience.mayGoBack ? placeInAnyOrder(path, seen) : placeOn(path, seen));
  const isDone = (state: string) => {
    if (seen.at(-1) !== state) seen.push(state);
    return place() === 'off' ? 'for good' : place() === 'end';
  };
  const { isMet } = await poll(readState, isDone, patience);
  const mismatch = { expected: `the states ${path.join(' → ')}`, actual: seen.join(' → ') };
  if (place() === 'off') return { seen, mismatch };
  return isMet ? { seen } : { seen, mismatch: overdue(mismatch, patience.withinMs) };
}

/** Where the states seen so far may stand on the path; they may stand in several places when states repeat. */
export function placeOn(path: readonly string[], seen: readonly string[]): 'off' | 'under-way' | 'end' {
  let places = new Set([-1]);
  for (const state of seen) places = new Set([...places].flatMap((place) => nextPlaces(path, place, state)));
  if (places.size === 0) return 'off';
  return places.has(path.length - 1) ? 'end' : 'under-way';
}

function placeInAnyOrder(path: readonly string[], seen: readonly string[]): ReturnType<typeof placeOn> {
  const states = path.map((step) => step.replace('?', ''));
  if (seen.some((state) => !states.includes(state))) return 'off';
  return seen.at(-1) === states.at(-1) ? 'end' : 'under-way';
}

function nextPlaces(path: readonly string[], place: number, state: string): number[] {
  const found: number[] = [];
  for (let next = place + 1; next < path.length; next += 1) {
    const step = path[next] ?? '';
    if (step.replace('?', '') === state) found.push(next);
    if (!step.endsWith('?')) break;
  }
  return found;
}
