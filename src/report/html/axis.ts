/** Positions and labels along a line of milliseconds. */

export type Axis = {
  /** Milliseconds at the right end: a round number at or after the last one shown. */
  readonly endMs: number;
  readonly ticksMs: readonly number[];
};

const roundSteps: readonly number[] = [1, 2, 5];

/** An axis from 0 that covers `lastMs` with about `ticks` round steps. */
export function axisTo(lastMs: number, ticks: number): Axis {
  const stepMs = roundStep(lastMs / ticks);
  const count = Math.max(1, Math.ceil(lastMs / stepMs));
  return {
    endMs: count * stepMs,
    ticksMs: Array.from({ length: count + 1 }, (_, index) => index * stepMs),
  };
}

/** `250 ms` below a second, `1.5 s` from there on. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toFixed(2))} s`;
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is not below `atLeast`. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atLeast)));
  const factor = roundSteps.find((step) => step * power >= atLeast) ?? 10;
  return factor * power;
}
