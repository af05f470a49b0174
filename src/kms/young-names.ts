import type { Call } from './driver.ts';
import { at } from './json.ts';
import { createdKey } from './ledger.ts';
import type { Outcome, Success } from './outcome.ts';
import { Stop } from './stop.ts';
import { eventually } from './wait.ts';

/**
 * The keys, aliases and grants that a case has made, by Region and the moment each was made. AWS promises eventual
 * consistency only, so that any call may be answered NotFoundException for something new.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/accessing-kms.html
 */
export type YoungNames = {
  /** Notes what a successful call has made. */
  readonly note: (call: Call, success: Success) => void;
  /** How long something that the call names may still go unseen; 0 when all of it is old, or not this case's. */
  readonly unseenForMs: (call: Call) => number;
};

type Birth = {
  readonly name: string;
  readonly region: string;
  readonly isStrangers: boolean;
  readonly bornAtMs: number;
};

/** What is older than `settleMs` is visible everywhere. */
export function createYoungNames(settleMs: number): YoungNames {
  const births: Birth[] = [];
  return {
    note: (call, { output }) => {
      const key = createdKey(call, output);
      const birth = { region: call.region, isStrangers: isStrangers(call), bornAtMs: performance.now() };
      if (key) births.push({ ...birth, name: key.keyId, region: key.region });
      const made = call.operation === 'CreateAlias' ? call.input.AliasName : at(output, 'GrantId');
      if (typeof made === 'string') births.push({ ...birth, name: made });
    },
    unseenForMs: (call) => {
      const named = births.filter((birth) => birth.region === call.region && isNamed(birth, call));
      const youngest = Math.max(...named.map(({ bornAtMs }) => bornAtMs));
      return Math.max(0, youngest + settleMs - performance.now());
    },
  };
}

const naming = ['KeyId', 'TargetKeyId', 'SourceKeyId', 'DestinationKeyId', 'AliasName', 'GrantId'];

/** Whether the input names it: as it is, which means one of the caller's own account, or by an ARN of its Region. */
function isNamed({ name, region, ...birth }: Birth, call: Call): boolean {
  const isOwn = birth.isStrangers === isStrangers(call);
  return naming.some((member) => {
    const given = String(call.input[member] ?? '');
    const [, , , place, , ...rest] = given.split(':');
    return (isOwn && given === name) || (place === region && rest.join(':').replace(/^key\//, '') === name);
  });
}

/** The one identity of another account. */
function isStrangers({ identity }: Call): boolean {
  return identity === 'stranger';
}

/** Sends a call again while it is answered NotFoundException for something that may not be visible yet. */
export async function sendUntilSeen(
  send: () => Promise<Outcome>,
  withinMs: number,
  everyMs: number,
): Promise<Outcome> {
  let outcome = await send();
  if (!isNotFound(outcome) || withinMs === 0) return outcome;
  const again = async () => {
    outcome = await send();
    return outcome;
  };
  const judge = () =>
    isNotFound(outcome) ? { expected: 'it to be found', actual: 'NotFoundException' } : undefined;
  await eventually(again, judge, { withinMs, everyMs, confirmations: 1 }).catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
  });
  return outcome;
}

/** Whether the target knows no such key, alias or grant. */
export function isNotFound(outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && outcome.code === 'NotFoundException';
}
