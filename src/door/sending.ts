import { type LedgerEntry, perhapsCreatedKey } from '../model/created-keys.ts';
import type { Call, Driver } from '../model/driver.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Seen } from '../model/seen.ts';
import { mayHaveBeenDone } from '../wire/nothing-learnt.ts';
import { outcomeOf } from '../wire/outcome-of.ts';
import { keeper } from './kept.ts';
import type { Sender } from './resend.ts';
import type { Session } from './session.ts';
import { sendIdentified } from './sign-in.ts';

/** How the calls of one case are sent. */
export type Sending = {
  readonly sender: Sender;
  /** What of an outcome breaks the documented shape; judged only for the last try of a call. */
  readonly violationsIn: (outcome: Outcome) => Seen['violations'];
};

/** Sends through the driver, and keeps every exchange. */
export function senderFor(session: Session, driver: Driver, seen: Seen): Sending {
  const keep = keeper();
  const violations = new WeakMap<Exchange, Seen['violations']>();
  const once = async (call: Call): Promise<Outcome> => {
    const whole = await driver.exchange(call);
    const exchange = keep(whole);
    seen.exchanges.push(exchange);
    violations.set(exchange, violationsOf(session, whole));
    const outcome = { ...outcomeOf(whole), exchange };
    session.repeats.note(outcome);
    return outcome;
  };
  const sender: Sender = {
    repeats: session.repeats,
    budgets: session.target.budgets,
    once: (call) => sendIdentified(once, session.identification, call),
    isOrdered: (outcome) => isOrdered(seen, outcome),
    superseded: (call, outcome) => {
      if (mayHaveBeenDone(outcome)) notePerhapsCreated(session, seen, call);
    },
  };
  return { sender, violationsIn: ({ exchange }) => violations.get(exchange) ?? [] };
}

/** Whether the case asked the target for this exception. */
export function isOrdered({ ordered }: Seen, outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && ordered.includes(outcome.code);
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
export function noteCreated(
  { runId, ledger, target }: Session,
  seen: Seen,
  key: Omit<LedgerEntry, 'runId'>,
): void {
  // An ARN tells the account; a key is found by its ID and Region.
  const entry = { runId, ...key, ...(target.isGuarded && { arn: '' }) };
  seen.created.push({ ...entry, bornAtMs: performance.now() });
  ledger.record(entry);
}

/** The key that a call without an answer may have made: in the ledger, or known to be nameless. */
export function notePerhapsCreated(session: Session, seen: Seen, call: Call): void {
  const key = perhapsCreatedKey(call);
  if (key && session.target.endpoints[key.region]) noteCreated(session, seen, key);
  else if (call.operation === 'CreateKey') session.ledger.noteNameless();
}
