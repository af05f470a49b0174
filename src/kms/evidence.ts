import type { Violation } from '../contract/answers.ts';
import type { Act } from './acts.ts';
import { namingAct } from './defects.ts';
import type { Seen } from './door.ts';
import type { Exchange } from './exchange.ts';
import { keptWithin } from './kept.ts';
import type { StateSample } from './state-sample.ts';
import { Stop, type Why } from './stop.ts';

/** What a scenario leaves behind for the report, attached to its cucumber messages as JSON. */
export type Evidence = {
  readonly caseId: string;
  /** Why it stopped; absent when it came to its end. */
  readonly why?: Why;
  /** A fault of the suite: whatever was thrown that is no Stop. */
  readonly fault?: string;
  readonly states: readonly StateSample[];
  readonly settledMs?: number;
  readonly acts: readonly Act[];
  readonly violations: readonly (Violation & { readonly operation: string })[];
  readonly notes: readonly string[];
  /** How long the target's own answers took, added up; for the benchmark. */
  readonly answersMs: number;
  /** Kept for whatever did not pass; a long poll is cut in the middle. */
  readonly exchanges?: readonly Exchange[];
};

/** The media type under which the evidence is attached. */
export const evidenceMediaType = 'application/vnd.kms-conformance.evidence+json';

const keptExchanges = 60;
/** Of one case, as JSON: what an honest target says in 60 exchanges has half of it. */
const keptCharacters = 262_144;

/** Puts together what a case saw and how it ended. `error` is what its steps threw, if anything. */
export function evidenceOf(caseId: string, seen: Seen, notes: readonly string[], error: unknown): Evidence {
  const settledMs = settledAfter(seen);
  return {
    caseId,
    ...(error instanceof Stop
      ? { why: whyOf(error, seen) }
      : error !== undefined && { fault: faultText(error) }),
    ...(settledMs !== undefined && { settledMs }),
    ...(error !== undefined && { exchanges: trimmed(seen.exchanges) }),
    acts: seen.acts,
    states: seen.states,
    violations: seen.violations,
    notes,
    answersMs: seen.exchanges.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}

function whyOf({ why }: Stop, { exchanges }: Seen): Why {
  if (why.cause !== 'difference' || !why.defect) return why;
  return {
    ...why,
    defect: namingAct(
      why.defect,
      exchanges.map(({ operation }) => operation),
    ),
  };
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

function trimmed(exchanges: readonly Exchange[]): readonly Exchange[] {
  const kept =
    exchanges.length <= keptExchanges
      ? exchanges
      : [...exchanges.slice(0, keptExchanges / 2), ...exchanges.slice(-keptExchanges / 2)];
  return kept.map((exchange) => keptWithin(exchange, Math.floor(keptCharacters / kept.length)));
}

function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
