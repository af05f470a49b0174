/** The calls on a scenario's time line. */

import type { Exchange } from '../../model/exchange.ts';
import type { Act } from '../../model/seen.ts';
import { isRead } from '../../spec/operation-table.ts';
import type { ScenarioResult } from '../model/report.ts';

/** A call that may change something; without `fromMs` only the moment of its answer is known. */
export type Call = {
  readonly operation: string;
  readonly region?: string;
  readonly fromMs?: number;
  /** The answer, or the end of the wait for one. */
  readonly toMs: number;
  readonly isAnswered: boolean;
  /** The call that the scenario is about. */
  readonly isAct: boolean;
};

/** What led to the act, where the report kept it, and the act itself. */
export function callsOf(scenario: ScenarioResult): readonly Call[] {
  const { acts, exchanges = [] } = scenario;
  const sent = exchanges.filter(({ operation }) => !isRead(operation)).map(callOf);
  if (acts === undefined) return sent.some(isMove) ? marked(sent) : [...sent, ...moveFromSettling(scenario)];
  const own = acts.map(callOfAct);
  const others = sent.filter((call) => !own.some((act) => isSame(act, call)));
  return [...others, ...marked(own)];
}

function callOf({ operation, region, startedMs, durationMs, response }: Exchange): Call {
  const isAnswered = response !== undefined;
  return { operation, region, fromMs: startedMs, toMs: startedMs + durationMs, isAnswered, isAct: false };
}

function callOfAct({ operation, region, sentMs, answeredMs }: Act): Call {
  const isAnswered = answeredMs !== undefined;
  return { operation, region, fromMs: sentMs, toMs: answeredMs ?? sentMs, isAnswered, isAct: false };
}

function isSame(one: Call, other: Call): boolean {
  return one.operation === other.operation && one.region === other.region && one.fromMs === other.fromMs;
}

function isMove({ operation }: Call): boolean {
  return operation === 'UpdatePrimaryRegion';
}

/** Of several calls the moves are what a scenario is about; where none moves, all of them are. */
function marked(calls: readonly Call[]): readonly Call[] {
  const hasMove = calls.some(isMove);
  return calls.map((call) => ({ ...call, isAct: !hasMove || isMove(call) }));
}

/**
 * Reports of earlier versions have no acts. `settledMs` counts from the answer to the move up to the first read after
 * the last `Updating`: so that answer can be placed. Without `Updating` it cannot.
 */
function moveFromSettling({ states = [], settledMs }: ScenarioResult): readonly Call[] {
  const updating = states.findLastIndex(({ keyState }) => keyState === 'Updating');
  const settled = updating < 0 ? undefined : states[updating + 1];
  if (settledMs === undefined || settled === undefined) return [];
  const toMs = Math.max(0, settled.atMs - settledMs);
  return [{ operation: 'UpdatePrimaryRegion', toMs, isAnswered: true, isAct: true }];
}
