import type { Call, Parts } from '../../src/reference/parts.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { usedKey } from '../mutants/natural/used-key.ts';

/** Requests that were made, by operation: their members, the form of the name of a key, and the spec of that key. */
export type Requests = Map<string, Set<string>>;

/** The reference, which notes every request whose input is well-formed. */
export function notingRequests(requests: Requests, parts: Parts = standardParts()): Parts {
  const noting = Object.entries(parts.operations).map(([name, operation]) => {
    const handle = (call: Call) => {
      requests.set(name, (requests.get(name) ?? new Set()).add(describe(call)));
      return operation.handle(call);
    };
    return [name, { ...operation, handle }] as const;
  });
  return { ...parts, operations: Object.fromEntries(noting) };
}

function describe(call: Call): string {
  const { KeyId, TargetKeyId, DestinationKeyId } = call.input;
  const members = Object.keys(call.input).filter((name) => call.input[name] !== undefined);
  const given = KeyId ?? TargetKeyId ?? DestinationKeyId;
  const spec = usedKey({ ...call, input: { ...call.input, KeyId: given } })?.shared.spec ?? 'no key';
  return [members.sort().join(' '), formOf(given), spec].join(' | ');
}

function formOf(given: unknown): string {
  if (typeof given !== 'string') return 'none';
  const kind = given.includes('alias/') ? 'alias' : 'key';
  return given.startsWith('arn:') ? `${kind} ARN` : kind;
}
