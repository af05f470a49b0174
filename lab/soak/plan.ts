import type { Budgets } from '../../src/profile/target.ts';
import { variations } from '../variations/all.ts';
import { randomFrom, shuffled } from '../variations/random.ts';

/** One run of a soak, all of it drawn from its seed. */
export type Plan = {
  readonly seed: string;
  /** The freedoms that the server takes, by id; none is the reference itself. */
  readonly variations: readonly string[];
  readonly creatingMs: number;
  readonly updatingMs: number;
  readonly latencyMs: number;
  readonly lagMs: number;
  readonly lanes: number;
  readonly budgets: Budgets;
};

const lagging = ['reads-lag', 'reads-go-back'];
const late = ['slow-answers', 'permissions-bite-late'];
const mostTogether = 6;
/** What a busy machine may add to any wait; it costs nothing where all goes well. */
const allowanceMs = 20_000;

/** The plan of the run with this number: every variation comes up in turn, every other time with a few more. */
export function planFor(seed: string, index: number, only?: string): Plan {
  const own = `${seed}-${index}`;
  const random = randomFrom(own);
  const between = (least: number, most: number) => Math.round(least + random() * (most - least));
  const chosen = only === undefined ? drawn(index, random) : [only];
  const isLate = chosen.some((id) => lagging.includes(id) || late.includes(id));
  const lagMs = between(100, 800);
  const latencyMs = 3000;
  return {
    seed: own,
    variations: chosen,
    // Short, but long enough to be met on a busy machine: one that was missed is brought about again, which costs more.
    creatingMs: between(250, 500),
    updatingMs: between(500, 1000),
    latencyMs,
    lagMs,
    lanes: between(32, 64),
    budgets: {
      settleMs: allowanceMs + (isLate ? latencyMs + lagMs : 0),
      pollMs: isLate ? between(300, 500) : between(160, 280),
      requestMs: latencyMs + allowanceMs,
      // A profile of what answers late asks more than once.
      confirmations: isLate ? 2 : 1,
    },
  };
}

function drawn(index: number, random: () => number): readonly string[] {
  const ids = variations.map(({ id }) => id);
  const turn = index % (ids.length + 1);
  const first = ids.slice(turn, turn + 1);
  // A lag makes a run three times as long: it comes in its own turn, then with others beside it.
  const besides = ids.filter((id) => !lagging.includes(id));
  const others = random() < 0.5 ? [] : shuffled(besides, random).slice(0, Math.ceil(random() * mostTogether));
  const chosen = new Set([...first, ...(first.length > 0 ? others : [])]);
  return ids.filter((id) => chosen.has(id));
}
