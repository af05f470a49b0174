import type { Violation } from '../contract/answers.ts';
import { type Act, actOf } from './acts.ts';
import type { Call, Input, Tampering } from './driver.ts';
import type { Exchange } from './exchange.ts';
import { keeper } from './kept.ts';
import { createdKey, type LedgerEntry, perhapsCreatedKey } from './ledger.ts';
import { mayHaveBeenDone, nothingLearnt } from './nothing-learnt.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Session } from './session.ts';
import { type StateSample, stateSample } from './state-sample.ts';
import { unsupported } from './stop.ts';
import { createYoungNames, sendUntilSeen, type YoungNames } from './young-names.ts';

/** Where a call goes and who makes it; the home Region and `main` unless said otherwise. */
export type To = {
  readonly region?: string;
  readonly identity?: string;
  readonly tampering?: Tampering;
};

/** The one door to a target, for one case. */
export type Door = {
  /**
   * Sends one call and says what it came to. A refusal is a value. Stops the case when nobody answers for the operation,
   * and when the network, a gateway or throttling answered in the target's place: nothing is learnt from that.
   */
  readonly send: (operation: string, input: Input, to?: To) => Promise<Outcome>;
  /** What was seen through this door so far. */
  readonly seen: Seen;
  /** Says that the calls from now on belong to the scenario's `When`, or that they no longer do. */
  readonly beginStep: (isWhen: boolean) => void;
  /** Milliseconds since the case began. */
  readonly elapsedMs: () => number;
  /** What this case has made so far, and when. */
  readonly young: YoungNames;
};

/** `bornAtMs` is on the clock of `performance.now()`. */
export type CreatedKey = LedgerEntry & { readonly bornAtMs: number };

export type Seen = {
  readonly exchanges: Exchange[];
  readonly states: StateSample[];
  readonly violations: (Violation & { readonly operation: string })[];
  readonly created: CreatedKey[];
  readonly acts: Act[];
  /** Exceptions that the case asked the target for: these are answers, even where they say "too busy". */
  readonly ordered: string[];
};

/** A target whose every answer is wrong in fifty places says nothing new after this. */
const maxViolations = 1_000;

/**
 * Opens the door for a case. Every exchange is recorded, checked against its schema, and every key it creates is in the
 * ledger before the call returns. A call that names something the case made a moment ago is sent again while that is
 * not found. `young` is what another door of the same case has made.
 */
export function openDoor(
  session: Session,
  caseId: string,
  young: YoungNames = createYoungNames(session.target.budgets.settleMs),
): Door {
  const started = performance.now();
  const elapsedMs = () => performance.now() - started;
  const driver = session.openDriver(caseId, elapsedMs);
  const keep = keeper();
  const seen: Seen = { exchanges: [], states: [], violations: [], created: [], acts: [], ordered: [] };
  let isWhenStep = false;
  const send = async (operation: string, input: Input, to: To = {}): Promise<Outcome> => {
    if (session.support.unsupported.has(operation)) throw unsupported(operation);
    const { region = homeRegion(session), identity = 'main', tampering } = to;
    const call: Call = {
      operation,
      input,
      region,
      identity,
      ...(tampering && { tampering }),
    };
    const sendOnce = async () => {
      const exchange = await driver.exchange(call);
      const act = isWhenStep ? actOf(exchange) : undefined;
      if (act) seen.acts.push(act);
      const outcome = { ...outcomeOf(exchange), exchange: keep(exchange) };
      remember(session, seen, call, outcome, violationsOf(session, exchange));
      if (outcome.kind === 'success') young.note(call, outcome);
      return outcome;
    };
    return sendUntilSeen(sendOnce, young.unseenForMs(call), session.target.budgets.pollMs);
  };
  const beginStep = (isWhen: boolean) => {
    isWhenStep = isWhen;
  };
  return { send, seen, beginStep, elapsedMs, young };
}

function homeRegion({ target }: Session): string {
  const [home] = target.regions;
  if (!home) throw new Error(`${target.name} has no Regions.`);
  return home;
}

/** Keeps what an exchange shows. Throws when it shows nothing; what it may have created is in the ledger even then. */
function remember(
  session: Session,
  seen: Seen,
  call: Call,
  outcome: Outcome,
  violations: Seen['violations'],
): void {
  seen.exchanges.push(outcome.exchange);
  const isOrdered = outcome.kind === 'refusal' && seen.ordered.includes(outcome.code);
  const undecided = isOrdered ? undefined : nothingLearnt(outcome);
  if (undecided) {
    if (mayHaveBeenDone(outcome)) notePerhapsCreated(session, seen, call);
    throw undecided;
  }
  seen.violations.push(...violations.slice(0, Math.max(0, maxViolations - seen.violations.length)));
  if (outcome.kind !== 'success') return;
  const sample = stateSample(call, outcome.output, outcome.exchange);
  if (sample) seen.states.push(sample);
  const key = createdKey(call, outcome.output);
  if (key) noteCreated(session, seen, key);
}

function violationsOf({ contract }: Session, exchange: Exchange): Seen['violations'] {
  const { operation, response, unreadable } = exchange;
  if (!response) return [];
  const message = `Expected a JSON object in UTF-8 of at most 1 MiB, got ${unreadable}`;
  const violations = unreadable
    ? [{ path: '', keyword: 'json', message, isAdvisory: false }]
    : contract.answerViolations(operation, response.body, response.status);
  return violations.map((violation) => ({ ...violation, operation }));
}

/** In memory first: a ledger that cannot be written must not keep the key from being cleaned up. */
function noteCreated({ runId, ledger }: Session, seen: Seen, key: Omit<LedgerEntry, 'runId'>): void {
  const entry = { runId, ...key };
  seen.created.push({ ...entry, bornAtMs: performance.now() });
  ledger.record(entry);
}

function notePerhapsCreated(session: Session, seen: Seen, call: Call): void {
  const key = perhapsCreatedKey(call);
  if (key && session.target.endpoints[key.region]) noteCreated(session, seen, key);
  else if (call.operation === 'CreateKey') session.ledger.noteNameless();
}
