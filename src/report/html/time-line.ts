/** What one scenario saw of its keys over time: pure data for the picture. */

import type { StateSample } from '../../model/state-sample.ts';
import type { ScenarioResult } from '../model/report.ts';
import { type Call, callsOf } from './calls.ts';

/** A stretch over which all reads of one Region agreed. */
export type Stretch = {
  readonly keyState: string;
  readonly role: string;
  readonly fromMs: number;
  readonly toMs: number;
};

export type Lane = {
  readonly region: string;
  readonly stretches: readonly Stretch[];
  /** When the Region was read. */
  readonly readsMs: readonly number[];
};

export type TimeLine = {
  readonly lanes: readonly Lane[];
  readonly calls: readonly Call[];
  readonly lastMs: number;
  /** Whether the scenario is about UpdatePrimaryRegion, so that a reader looks for the call. */
  readonly isAboutMove: boolean;
};

const MAX_LANES = 8;
const MAX_STRETCHES = 60;
const MAX_CALLS = 40;
const MAX_READS = 400;

/** `undefined` where there is nothing to see: no reads, or a scenario that passed while nothing changed. */
export function timeLineOf(scenario: ScenarioResult, regions: readonly string[]): TimeLine | undefined {
  const states = scenario.states ?? [];
  const lanes = regionsOf(states, regions).map((region) => laneOf(region, states));
  const isStill = lanes.every(({ stretches }) => stretches.length < 2);
  if (lanes.length === 0 || (isStill && scenario.verdict === 'passed')) return undefined;
  const calls = callsOf(scenario).slice(0, MAX_CALLS);
  const ends = [...states.map(({ atMs }) => atMs), ...calls.map(({ toMs }) => toMs)];
  const isAboutMove = scenario.operations.includes('UpdatePrimaryRegion');
  return { lanes, calls, lastMs: Math.max(...ends), isAboutMove };
}

/** The Regions of the run in its own order (home first), then others. */
function regionsOf(states: readonly StateSample[], regions: readonly string[]): readonly string[] {
  const seen = new Set(states.map(({ region }) => region));
  const others = [...seen].filter((region) => !regions.includes(region)).sort();
  return [...regions.filter((region) => seen.has(region)), ...others].slice(0, MAX_LANES);
}

function laneOf(region: string, states: readonly StateSample[]): Lane {
  const own = states.filter((sample) => sample.region === region).toSorted((a, b) => a.atMs - b.atMs);
  const stretches: Stretch[] = [];
  for (const { keyState, role, atMs } of own) {
    const last = stretches.at(-1);
    const isSame = last?.keyState === keyState && last.role === role;
    if (last && isSame) stretches[stretches.length - 1] = { ...last, toMs: atMs };
    else stretches.push({ keyState, role, fromMs: atMs, toMs: atMs });
  }
  return {
    region,
    stretches: stretches.slice(0, MAX_STRETCHES),
    readsMs: own.slice(0, MAX_READS).map(({ atMs }) => atMs),
  };
}
