/** How many calls a run has under way at a time: as many as the target answers in good time. */
export type Crowd = {
  /** Resolves when there is room for one call more; what it returns is called when that call has ended. */
  readonly enter: () => Promise<(isAnswered: boolean) => void>;
  /** How many scenarios may go on at a time. */
  readonly roomForScenarios: () => number;
  /** Calls answered a second since the first; `undefined` while the target is not known to be slow. */
  readonly perSecond: () => number | undefined;
};

type State = {
  limit: number;
  underWay: number;
  fastestMs: number;
  slowedAtMs: number;
  answered: number;
  firstAtMs: number;
  readonly waiting: (() => void)[];
};

/** A target with room for so many calls is not held back at all. */
const asGoodAsUnlimited = 64;
/** Parts of the bound on one call: an answer within the first leaves room for more, one beyond the second for fewer. */
const goodPart = 1 / 16;
const comfortablePart = 1 / 4;
const slowPart = 1 / 2;

/**
 * The first call goes alone. How long it takes says how many may wait behind each other, should the target answer one
 * request at a time, and all return in good time. Where calls return no later for being more, there is room
 * for more; where answers come late, for fewer. Silence says nothing: a target that is gone is not slow.
 */
export function createCrowd(requestMs: number): Crowd {
  const state: State = {
    limit: 1,
    underWay: 0,
    fastestMs: Number.POSITIVE_INFINITY,
    slowedAtMs: 0,
    answered: 0,
    firstAtMs: 0,
    waiting: [],
  };
  return {
    enter: async () => {
      while (state.underWay >= state.limit)
        await new Promise<void>((resolve) => void state.waiting.push(resolve));
      state.underWay += 1;
      const startedMs = performance.now();
      state.firstAtMs ||= startedMs;
      return (isAnswered) => {
        if (isAnswered) learn(state, performance.now() - startedMs, requestMs);
        else if (state.fastestMs === Number.POSITIVE_INFINITY) state.limit = asGoodAsUnlimited;
        state.underWay -= 1;
        for (const wake of state.waiting.splice(0)) wake();
      };
    },
    roomForScenarios: () =>
      isUnlimited(state) ? asGoodAsUnlimited : Math.max(1, Math.ceil(state.limit / 2)),
    perSecond: () => {
      const seconds = (performance.now() - state.firstAtMs) / 1_000;
      return isUnlimited(state) || state.answered === 0 ? undefined : state.answered / seconds;
    },
  };
}

function isUnlimited({ limit }: State): boolean {
  return limit >= asGoodAsUnlimited;
}

function learn(state: State, tookMs: number, requestMs: number): void {
  const crowded = state.underWay;
  state.answered += 1;
  if (tookMs < state.fastestMs) {
    state.fastestMs = tookMs;
    state.limit = Math.max(state.limit, Math.floor((requestMs * comfortablePart) / Math.max(1, tookMs)));
  }
  const isGood = tookMs < Math.max(requestMs * goodPart, state.fastestMs * 1.5);
  if (isGood && crowded >= state.limit) state.limit += 1;
  if (tookMs > requestMs * slowPart) slowDown(state, crowded, requestMs);
}

/** At most once in the time of a slow answer: those that were sent together come back together. */
function slowDown(state: State, crowded: number, requestMs: number): void {
  const now = performance.now();
  if (state.slowedAtMs > 0 && now - state.slowedAtMs < requestMs * slowPart) return;
  state.slowedAtMs = now;
  state.limit = Math.max(2, Math.floor(Math.min(state.limit, crowded) * 0.7));
}
