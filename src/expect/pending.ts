import { at, type JsonObject } from '../model/json.ts';
import type { KeyView } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { wrongState } from '../wire/defects.ts';

/** The key in `region` is in the pending state, with or without a deletion date. */
export function notPending(
  views: readonly KeyView[],
  region: string,
  state: string,
  hasDate: boolean,
): Mismatch | undefined {
  const view = views.find((candidate) => candidate.region === region);
  const date = at(view?.metadata, 'DeletionDate');
  if (view?.state === state && (typeof date === 'number') === hasDate) return undefined;
  return {
    expected: `the key in ${region} to be ${state} ${hasDate ? 'with' : 'without'} a DeletionDate`,
    actual: `${view?.state ?? 'no related key'}${date === undefined ? '' : ` with DeletionDate ${JSON.stringify(date)}`}`,
    ...(view && view.state !== state && { defect: wrongState(state, view.state) }),
  };
}

const dayMs = 86_400_000;
/** Clocks differ and calls take time. */
const toleranceMs = dayMs / 2;

/** Where AWS was seen to count whole days from the call: clocks differ, and calls take time. */
const exactMs = 600_000;

/** The answer's DeletionDate, epoch seconds, lies that many times 24 hours after `nowMs`. */
export function notWholeDaysAway(output: JsonObject, days: number, nowMs: number): Mismatch | undefined {
  return notDaysAway(output, days, nowMs, exactMs);
}

/** The answer's DeletionDate, epoch seconds, lies `days` days after `nowMs`. */
export function notDaysAway(
  output: JsonObject,
  days: number,
  nowMs: number,
  withinMs = toleranceMs,
): Mismatch | undefined {
  const date = at(output, 'DeletionDate');
  const isNear = typeof date === 'number' && Math.abs(date * 1000 - nowMs - days * dayMs) < withinMs;
  return isNear
    ? undefined
    : {
        expected: `a DeletionDate ${days} days away`,
        actual: JSON.stringify(date) ?? 'none',
      };
}
