import { createdKey } from '../model/created-keys.ts';
import type { Call } from '../model/driver.ts';
import { asText, at, type JsonObject } from '../model/json.ts';
import type { Outcome, Success } from '../model/outcome.ts';
import { sentInput } from '../model/sent-input.ts';
import { poll } from './poll.ts';

/**
 * The keys, aliases and grants that a run has made, by Region and the moment each was made: what one case makes, another
 * may be given. AWS promises eventual consistency only, so that any call may fail with NotFoundException for something new.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/accessing-kms.html
 */
export type YoungNames = {
  /** Notes what a successful call has made. */
  readonly note: (call: Call, success: Success) => void;
  /** How long something that the call names may still go unseen; 0 when all of it is old, or not this run's. */
  readonly unseenForMs: (call: Call) => number;
};

/** What is older than `settleMs` is visible everywhere. */
export function createYoungNames(settleMs: number): YoungNames {
  const bornAtMs = new Map<string, number>();
  return {
    note: (call, { output }) => {
      for (const place of placesMadeBy(call, output)) bornAtMs.set(place, performance.now());
    },
    unseenForMs: (call) => {
      const input = sentInput(call);
      const births = naming.map((member) => bornAtMs.get(placeNamed(asText(at(input, member) ?? ''), call)));
      const youngest = Math.max(...births.map((ms = Number.NEGATIVE_INFINITY) => ms));
      return Math.max(0, youngest + settleMs - performance.now());
    },
  };
}

const naming = ['KeyId', 'TargetKeyId', 'SourceKeyId', 'DestinationKeyId', 'AliasName', 'GrantId'];

/** Whose name it is: a name as it is means one of the caller's own account. */
type Owner = 'own' | 'the stranger’s';

function ownerOf({ identity }: Call): Owner {
  return identity === 'stranger' ? 'the stranger’s' : 'own';
}

/** What a successful call has made, by every name that leads to it. */
function placesMadeBy(call: Call, output: JsonObject): readonly string[] {
  const key = createdKey(call, output);
  const other = call.operation === 'CreateAlias' ? call.input.AliasName : at(output, 'GrantId');
  const made = [
    ...(key ? [[key.keyId, key.region] as const] : []),
    ...(typeof other === 'string' ? [[other, call.region] as const] : []),
  ];
  return made.flatMap(([name, region]) => [
    placeOf(name, region, ownerOf(call)),
    placeOf(name, region, 'by ARN'),
  ]);
}

function placeOf(name: string, region: string, by: Owner | 'by ARN'): string {
  return `${by} ${region} ${name}`;
}

/** What a call names, as it is or by an ARN of its Region. */
function placeNamed(given: string, call: Call): string {
  const [, , , region, , ...rest] = given.split(':');
  if (region === undefined) return placeOf(given, call.region, ownerOf(call));
  const name = rest.join(':').replace(/^key\//, '');
  return region === call.region ? placeOf(name, region, 'by ARN') : '';
}

/** What is not visible after a few reads takes seconds. */
const slowestMs = 500;

/** Sends a call again while it fails with NotFoundException for something that may not be visible yet. */
export async function sendUntilSeen(
  send: () => Promise<Outcome>,
  withinMs: number,
  everyMs: number,
): Promise<Outcome> {
  const first = await send();
  if (!isNotFound(first) || withinMs === 0) return first;
  const isFound = (outcome: Outcome) => !isNotFound(outcome);
  return (await poll(send, isFound, { withinMs, everyMs, confirmations: 1, slowestMs })).last;
}

/** Whether the target knows no such key, alias or grant. */
export function isNotFound(outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && outcome.code === 'NotFoundException';
}
