import type { Rates } from '../profile/target.ts';
import type { ManifestScenario } from '../run/manifest/manifest.ts';
import { type Bill, billOf } from './bill.ts';
import { type Demand, demandOf } from './demand.ts';

export const planNames = ['quick', 'full'] as const;
export type PlanName = (typeof planNames)[number];

/** What a run needs of an account, worked out before anything is written. */
export type Plan = {
  readonly name: PlanName | 'selection';
  readonly scenarios: readonly ManifestScenario[];
  /** Of how many scenarios about multi-Region keys. */
  readonly share: { readonly of: number; readonly inTopic: number };
  /** By key name: how many sets of leased keys there may be at a time. */
  readonly sets: ReadonlyMap<string, number>;
  /** Keys created per Region, in the order home, second, third. */
  readonly keys: readonly number[];
  /** The run stops at so many. */
  readonly mostKeys: number;
  readonly calls: number;
  readonly moves: number;
  /** Scenarios that go on at a time. */
  readonly lanes: number;
  readonly minutes: number;
  readonly bill: Bill;
  readonly leftOut: readonly { readonly why: string; readonly count: number }[];
};

/** No more keys are created by the plan `quick`, those that take the place of spoilt ones included. */
export const mostQuickKeys = 40;
const spareQuickKeys = 14;

/** So many scenarios have one set of keys after another, before a second set is worth while. */
const scenariosPerSet = 40;
/** A move, and the one back, take about half a minute. */
const movesPerSet = 16;
const mostSets = 4;

/** Whether a scenario is about multi-Region keys, by the folder of its feature. */
export function isMultiRegion({ path }: ManifestScenario): boolean {
  return /(^|\/)(multi-region-keys|update-primary-region)\//.test(path);
}

export type PlanRequest = {
  readonly name: Plan['name'];
  /** All scenarios, or those that were selected. */
  readonly scenarios: readonly ManifestScenario[];
  readonly all: readonly ManifestScenario[];
  /** What the account can do: `authorization`, `signatures`. */
  readonly capabilities: readonly string[];
  readonly rates: Rates;
};

/** Works a plan out from the sentences of the scenarios. */
export function planFor(request: PlanRequest): Plan {
  const { name, scenarios, all, capabilities } = request;
  const able = scenarios.filter(({ needs }) => needs.every((need) => capabilities.includes(need)));
  const candidates = name === 'quick' ? able.filter(isMultiRegion) : able;
  const demands = new Map(candidates.map((scenario) => [scenario.id, demandOf(scenario)]));
  const chosen = name === 'quick' ? quickest([...demands.values()]) : [...demands.values()];
  const ids = new Set(chosen.map(({ id }) => id));
  const selected = candidates.filter(({ id }) => ids.has(id));
  const topic = all.filter(isMultiRegion);
  const leftOut = [
    { why: 'need what the account cannot do', count: scenarios.length - able.length },
    { why: 'are not about multi-Region keys', count: able.length - candidates.length },
    { why: 'need keys of their own', count: candidates.length - selected.length },
  ].filter(({ count }) => count > 0);
  return {
    name,
    scenarios: selected,
    share: { of: topic.length, inTopic: selected.filter(isMultiRegion).length },
    ...amounts(chosen, request),
    leftOut,
  };
}

type Group = { readonly leased: string; readonly demands: readonly Demand[]; readonly keys: number };

/** The scenarios that leave their keys as they were, of those keys that serve the most of them. */
function quickest(demands: readonly Demand[]): readonly Demand[] {
  const keeping = demands.filter(({ keepsKeys, leased }) => keepsKeys && leased !== undefined);
  const groups = groupsOf(keeping).toSorted((one, other) => worth(other) - worth(one));
  const chosen: Demand[] = [];
  let keys = 0;
  for (const group of groups) {
    const needed = group.keys * setsFor(group.demands);
    if (keys + needed > mostQuickKeys - spareQuickKeys) continue;
    keys += needed;
    chosen.push(...group.demands);
  }
  return chosen;
}

function worth({ demands, keys }: Group): number {
  return demands.length / (keys * setsFor(demands));
}

function setsFor(demands: readonly Demand[]): number {
  const moves = sum(demands.map((demand) => demand.moves));
  const wanted = Math.max(1, Math.round(demands.length / scenariosPerSet), Math.ceil(moves / movesPerSet));
  return Math.min(mostSets, wanted);
}

function groupsOf(demands: readonly Demand[]): readonly Group[] {
  const names = [...new Set(demands.flatMap(({ leased }) => leased ?? []))];
  return names.map((leased) => {
    const own = demands.filter((demand) => demand.leased === leased);
    return { leased, demands: own, keys: sum(own[0]?.set ?? []) };
  });
}

/** What was measured against a server like AWS, per scenario and per key. */
const measured = {
  callsPerScenario: 9,
  callsPerMove: 14,
  callsPerKey: 6,
  secondsPerScenario: 2,
  secondsPerMove: 22,
};
/** A replica was recorded to be Creating for a minute; the first scenarios all wait for it. */
const creatingSeconds = 60;

function amounts(
  demands: readonly Demand[],
  { rates, scenarios }: PlanRequest,
): Pick<Plan, 'sets' | 'keys' | 'mostKeys' | 'calls' | 'moves' | 'lanes' | 'minutes' | 'bill'> {
  const groups = groupsOf(demands.filter(({ keepsKeys }) => keepsKeys));
  const sets = new Map(groups.map(({ leased, demands: own }) => [leased, setsFor(own)]));
  const shared = groups.map(({ leased, demands: own }) => scaled(own[0]?.set ?? [], sets.get(leased) ?? 1));
  const own = demands.filter(({ keepsKeys }) => !keepsKeys).map(({ set }) => set);
  const keys = [0, 1, 2].map((region) => sum([...shared, ...own].map((set) => set[region] ?? 0)));
  const moves = sum(demands.map((demand) => demand.moves));
  const created = sum(keys);
  const { callsPerScenario, callsPerMove, callsPerKey } = measured;
  const calls = callsPerScenario * demands.length + callsPerMove * moves + callsPerKey * created;
  const mostKeys = created + Math.max(spareQuickKeys, Math.ceil(created * 0.05));
  const lanes = Math.max(1, sum([...sets.values()]) + (own.length > 0 ? ownLanes : 0));
  const pairs = scenarios.filter(({ operations }) => operations.some((each) => /KeyPair/.test(each))).length;
  return {
    sets,
    keys,
    mostKeys,
    calls,
    moves,
    lanes,
    minutes: minutesOf({ demands, keys, moves, lanes, rates }),
    bill: billOf({ keys: mostKeys, calls, pairs: demands.length < scenarios.length ? 0 : pairs }),
  };
}

/** Scenarios with keys of their own that go on at a time. */
const ownLanes = 24;

type Load = {
  readonly demands: readonly Demand[];
  readonly keys: readonly number[];
  readonly moves: number;
  readonly lanes: number;
  readonly rates: Rates;
};

/** The longer of what the quotas allow and what the scenarios wait for. */
function minutesOf({ demands, keys, moves, lanes, rates }: Load): number {
  const perSecond = (rates.perSecond.CreateKey ?? 5) * rates.share;
  const [home = 0, ...others] = keys;
  // A replica takes two CreateKey in its own Region.
  const byQuota = Math.max(home, ...others.map((replicas) => 2 * replicas)) / perSecond;
  const { secondsPerScenario, secondsPerMove } = measured;
  const ownKeys = demands.filter(({ keepsKeys, set }) => !keepsKeys && sum(set) > 1).length;
  const byScenarios =
    (secondsPerScenario * demands.length + secondsPerMove * moves + creatingSeconds * ownKeys) / lanes;
  return (creatingSeconds + Math.max(byQuota, byScenarios)) / 60;
}

function scaled(set: readonly number[], by: number): readonly number[] {
  return set.map((count) => count * by);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
