/** Measures that the parts of a time line share, in units of its view box. */
import type { Axis } from './axis.ts';

export const WIDTH = 760;
export const LEFT = 104;
export const RIGHT = 20;
/** Where the first lane begins; calls are named above it. */
export const TOP = 26;

/** Where a moment lies. */
export function x(atMs: number, { endMs }: Axis): number {
  return Number((LEFT + (atMs / endMs) * (WIDTH - LEFT - RIGHT)).toFixed(1));
}
