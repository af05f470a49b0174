import { keptWithin } from '../door/kept.ts';
import { type Origin, originOfWrongRoles } from '../expect/before-act.ts';
import type { Exchange } from '../model/exchange.ts';
import type { FixtureHeld } from '../model/fixtures.ts';
import type { Act, Seen } from '../model/seen.ts';
import type { StateSample } from '../model/state-sample.ts';
import { Stop, type Why } from '../model/stop.ts';
import type { Violation } from '../model/violation.ts';
import { isWrongRoles, namingAct } from '../wire/defects.ts';
import type { Advisory } from './expectation.ts';

/** What a scenario leaves behind for the report, attached to its cucumber messages as JSON. */
export type Evidence = FixtureHeld & {
  readonly caseId: string;
  /** Why it stopped; absent when it came to its end. */
  readonly why?: Why;
  /** A fault of the suite: whatever was thrown that is no Stop. */
  readonly fault?: string;
  readonly states: readonly StateSample[];
  readonly settledMs?: number;
  readonly acts: readonly Act[];
  /** Every operation that was called, each once. */
  readonly called: readonly string[];
  readonly violations: readonly (Violation & { readonly operation: string })[];
  readonly notes: readonly string[];
  /** How many calls were sent; for the benchmark. */
  readonly calls: number;
  /** Inferred expectations that did not hold and stopped nothing; absent where there are none. */
  readonly advisories?: readonly Advisory[];
  /** How long the target's own answers took, added up; for the benchmark. */
  readonly answersMs: number;
  /** Kept for whatever did not pass; a long poll is cut in the middle. */
  readonly exchanges?: readonly Exchange[];
  /** Index of the exchange that shows the difference. */
  readonly decidedBy?: number;
};

/** The media type under which the evidence is attached. */
export const evidenceMediaType = 'application/vnd.kms-conformance.evidence+json';

const keptExchanges = 60;
/** Of one case, as JSON: what an honest target says in 60 exchanges has half of it. */
const keptCharacters = 262_144;
/** Of that, for the exchange that shows the difference: the member in question may stand at its end. */
const ofDecisive = 65_536;

/** Puts together what a case saw and how it ended. `error` is what its steps threw, if anything. */
export function evidenceOf(
  caseId: string,
  seen: Seen,
  { notes, advisories = [] }: Pick<Evidence, 'notes' | 'advisories'>,
  error: unknown,
): Evidence {
  const isDifferent = error !== undefined || advisories.length > 0;
  const settledMs = settledAfter(seen);
  const origin = originOf(error, seen);
  return {
    caseId,
    ...(error instanceof Stop
      ? { why: whyOf(error, seen, origin) }
      : error !== undefined && { fault: faultText(error) }),
    ...(settledMs !== undefined && { settledMs }),
    ...(isDifferent && keptOf(upTo(seen.exchanges, origin?.exchange), shownBy(error, origin))),
    acts: seen.acts,
    called: [...new Set(seen.exchanges.map(({ operation }) => operation))],
    states: seen.states,
    violations: seen.violations,
    notes,
    calls: seen.exchanges.length,
    ...(advisories.length > 0 && { advisories }),
    answersMs: seen.exchanges.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}

/** Where wrong roles come from that the last call cannot have made: they were wrong before it. */
function originOf(error: unknown, { exchanges }: Seen): Origin | undefined {
  if (!(error instanceof Stop) || error.why.cause !== 'difference') return undefined;
  const origin = originOfWrongRoles(exchanges);
  const { expected, defect = '' } = error.why;
  return isWrongRoles(defect) || expected === origin?.mismatch.expected ? origin : undefined;
}

/** What came after the response that shows the origin is not what the difference is about. */
function upTo(exchanges: readonly Exchange[], last: Exchange | undefined): readonly Exchange[] {
  return last && exchanges.includes(last) ? exchanges.slice(0, exchanges.indexOf(last) + 1) : exchanges;
}

function shownBy(error: unknown, origin: Origin | undefined): Exchange | undefined {
  return origin?.exchange ?? (error instanceof Stop ? error.exchange : undefined);
}

function whyOf({ why, exchange }: Stop, { exchanges }: Seen, origin: Origin | undefined): Why {
  if (why.cause !== 'difference' || !why.defect) return why;
  if (origin) return { ...why, ...origin.mismatch };
  const operations = upTo(exchanges, exchange).map(({ operation }) => operation);
  return { ...why, defect: namingAct(why.defect, operations) };
}

/** Milliseconds from the end of the last move to the first sample after which no transient state was seen; `undefined` without a move. */
export function settledAfter(seen: Seen): number | undefined {
  const move = seen.exchanges.findLast(
    ({ operation, response }) => operation === 'UpdatePrimaryRegion' && response?.status === 200,
  );
  if (!move) return undefined;
  const movedMs = move.startedMs + move.durationMs;
  const later = seen.states.filter((sample) => sample.atMs >= movedMs);
  const lastTransient = later.findLastIndex(
    (sample) => sample.keyState === 'Updating' || sample.keyState === 'Creating',
  );
  const settled = later[lastTransient + 1];
  return settled && settled.atMs - movedMs;
}

/** What is kept of the exchanges, and which of them shows the difference: that one is never cut away. */
function keptOf(
  exchanges: readonly Exchange[],
  decisive: Exchange | undefined,
): Pick<Evidence, 'exchanges' | 'decidedBy'> {
  const whole = withoutMiddle(exchanges);
  const chosen = decisive && !whole.includes(decisive) ? withoutMiddle(upTo(exchanges, decisive)) : whole;
  const ofEach = Math.floor((keptCharacters - ofDecisive) / chosen.length);
  const kept = chosen.map((exchange) => keptWithin(exchange, exchange === decisive ? ofDecisive : ofEach));
  const decidedBy = decisive ? chosen.indexOf(decisive) : -1;
  return { exchanges: kept, ...(decidedBy >= 0 && { decidedBy }) };
}

function withoutMiddle(exchanges: readonly Exchange[]): readonly Exchange[] {
  if (exchanges.length <= keptExchanges) return exchanges;
  return [...exchanges.slice(0, keptExchanges / 2), ...exchanges.slice(-keptExchanges / 2)];
}

function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
