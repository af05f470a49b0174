import { pause } from '../model/pause.ts';

/** Lets calls through one after another at a rate; without a rate, all at once until the target asks for fewer. */
export type Bucket = {
  /** Resolves when so many calls more may be sent. */
  readonly take: (tokens?: number) => Promise<void>;
  /** Learns how a call ended: when many are throttled it slows down, after many that were not it speeds up again. */
  readonly note: (wasThrottled: boolean) => void;
};

/** Below this share of throttled calls in a second, sending those again costs less than sending all more slowly. */
const tolerableShare = 0.2;
/** Fewer in a second are an accident, which the wait before the next try takes care of. */
const fewestThrottled = 3;
/** Calls a second: slower than any quota of KMS, and faster than any bucket that is worth the timers. */
const slowest = 0.5;
const asGoodAsUnlimited = 200;
/** After so many calls in a row that were not throttled a little more is tried. */
const callsToSpeedUp = 10;

type State = {
  rate: number;
  nextFreeMs: number;
  slowedAtMs: number;
  streak: number;
  /** The calls of the last second, the oldest first. */
  readonly recent: { readonly atMs: number; readonly wasThrottled: boolean }[];
};

/** `quota`, in calls a second, is never gone beyond. */
export function createBucket(quota: number = Number.POSITIVE_INFINITY): Bucket {
  const state: State = { rate: quota, nextFreeMs: 0, slowedAtMs: 0, streak: 0, recent: [] };
  let lastTurn: Promise<void> = Promise.resolve();
  return {
    take: (tokens = 1) => {
      if (state.rate === Number.POSITIVE_INFINITY) return lastTurn;
      lastTurn = lastTurn.then(() => turn(state, tokens));
      return lastTurn;
    },
    note: (wasThrottled) => {
      const now = performance.now();
      state.recent.push({ atMs: now, wasThrottled });
      state.recent.splice(
        0,
        state.recent.findIndex(({ atMs }) => now - atMs < 1_000),
      );
      state.streak = wasThrottled ? 0 : state.streak + 1;
      if (wasThrottled) slowDown(state, now);
      else if (state.streak >= callsToSpeedUp && state.rate < quota) speedUp(state, quota);
    },
  };
}

async function turn(state: State, tokens: number): Promise<void> {
  const waitMs = state.nextFreeMs - performance.now();
  if (waitMs > 0) await pause(waitMs);
  state.nextFreeMs = performance.now() + (1_000 * tokens) / state.rate;
}

/** To a little less than what was let through in the last second, at most once a second. */
function slowDown(state: State, now: number): void {
  const throttled = state.recent.filter(({ wasThrottled }) => wasThrottled).length;
  const letThrough = state.recent.length - throttled;
  const isTolerable = throttled < fewestThrottled || throttled <= tolerableShare * state.recent.length;
  const isJustSlowed = state.slowedAtMs > 0 && now - state.slowedAtMs < 1_000;
  if (isTolerable || isJustSlowed) return;
  state.rate = Math.max(slowest, Math.min(state.rate, letThrough) * 0.8);
  state.slowedAtMs = now;
  state.nextFreeMs = now + 1_000 / state.rate;
}

function speedUp(state: State, quota: number): void {
  state.streak = 0;
  state.rate = Math.min(quota, state.rate * 1.25);
  if (state.rate > asGoodAsUnlimited) state.rate = quota;
}
