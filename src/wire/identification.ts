import type { Call } from '../model/driver.ts';
import { describeOutcome, type Outcome, type Refusal } from '../model/outcome.ts';
import { indeterminate, type Stop } from '../model/stop.ts';
import type { Target } from '../profile/target.ts';

/** Names under which AWS says, before it looks at a request, that it does not know who sends it. */
const codes: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'InvalidToken',
  'NotAuthorized',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/** Those that credentials come to which were good before, and those that a wrong clock comes to. */
const ofTime = /^(ExpiredToken|ExpiredTokenException|RequestExpired|RequestTimeTooSkewed)$/;

/** AWS takes a signature for five minutes; a minute is more than any network takes. */
const tolerableSkewMs = 60_000;

/** Whether a call was refused because of who sent it, and not because of what it asks. */
export function isRefusedIdentity(outcome: Outcome): outcome is Refusal {
  return outcome.kind === 'refusal' && codes.has(outcome.code);
}

/** Whether the refusal alone says that the credentials, or the time, were good once. */
export function isRefusedForTime(outcome: Outcome): boolean {
  return isRefusedIdentity(outcome) && (ofTime.test(outcome.code) || speaksOfTime(outcome));
}

function speaksOfTime({ message }: Refusal): boolean {
  return /signature (has )?expired|not yet current|is now earlier than|still later than|skew/i.test(message);
}

/** Whose credentials a run uses, and whether the target still accepts them; shared by all cases of a run. */
export type Identification = {
  /** The credentials to sign with now. */
  readonly identities: () => Target['identities'];
  /** Counts how often they were replaced, so that a call that was signed before knows. */
  readonly generation: () => number;
  readonly noteAccepted: (identity: string) => void;
  readonly hasWorked: (identity: string) => boolean;
  /** Reads the credentials anew, until that gives the same ones; whether there are others than a call of that generation had. */
  readonly refresh: (generation: number) => Promise<boolean>;
  /** Ends the run: the target accepts its credentials no more. Returns what stops every scenario from now on. */
  readonly lose: (call: Call, refusal: Refusal) => Stop;
  /** What stopped the run, if anything. */
  readonly lost: () => Stop | undefined;
  /** Calls once the run is lost, at once where it is already. */
  readonly whenLost: (listener: () => void) => void;
};

/** Reads the profile, the environment or the chain of credentials again. */
export type Reread = () => Target['identities'] | Promise<Target['identities']>;

export function createIdentification(first: Target['identities'], reread?: Reread): Identification {
  const accepted = new Set<string>();
  const listeners: (() => void)[] = [];
  const state = { identities: first, generation: 0, isExhausted: false, lost: undefined as Stop | undefined };
  let underWay: Promise<void> | undefined;
  const renew = async (from: Reread) => {
    const fresh = await from();
    state.isExhausted = JSON.stringify(fresh) === JSON.stringify(state.identities);
    if (state.isExhausted) return;
    state.identities = fresh;
    state.generation += 1;
  };
  return {
    identities: () => state.identities,
    generation: () => state.generation,
    noteAccepted: (identity) => void accepted.add(identity),
    hasWorked: (identity) => accepted.has(identity),
    refresh: async (generation) => {
      if (generation < state.generation) return true;
      if (state.isExhausted || !reread) return false;
      underWay ??= renew(reread).finally(() => {
        underWay = undefined;
      });
      await underWay;
      return generation < state.generation;
    },
    lose: (call, refusal) => {
      if (state.lost) return state.lost;
      state.lost = lossOf(call.identity, refusal);
      for (const listener of listeners) listener();
      return state.lost;
    },
    lost: () => state.lost,
    whenLost: (listener) => {
      listeners.push(listener);
      if (state.lost) listener();
    },
  };
}

/** Why a refusal says nothing about the target's behavior: the clocks differ, or the credentials are not good. */
export function lossOf(identity: string, refusal: Refusal): Stop {
  const { operation } = refusal.exchange;
  const came = `${operation} failed with ${describeOutcome(refusal)}`;
  const skewMs = skewIn(refusal);
  if (Math.abs(skewMs) > tolerableSkewMs)
    return indeterminate(
      'clock',
      `The clock of this machine is ${inWords(skewMs)} the target's, so no signature is accepted. Set it and run again. ${came}`,
    );
  if (speaksOfTime(refusal))
    return indeterminate(
      'clock',
      `The target reports that the time of a signature is wrong. Compare its clock with the clock of this machine, and run again. ${came}`,
    );
  return indeterminate(
    'credentials',
    `The target does not accept the credentials of the identity ${identity}. Renew them and run again. ${came}`,
  );
}

/** How far this machine is ahead of the answer's own Date; 0 where it has none. */
function skewIn({ exchange }: Refusal): number {
  const there = Date.parse(exchange.response?.headers.date ?? '');
  return Number.isNaN(there) ? 0 : Date.now() - there;
}

function inWords(skewMs: number): string {
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  const hours = Math.floor(minutes / 60);
  const words = hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
  return `${words} ${skewMs > 0 ? 'ahead of' : 'behind'}`;
}
