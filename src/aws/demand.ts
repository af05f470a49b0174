import { leasedBy } from '../model/leased-name.ts';
import type { ManifestScenario } from '../run/manifest/manifest.ts';
import { entryOf } from '../spec/operation-table.ts';

/** What a scenario needs of an account, told from its text alone. */
export type Demand = {
  readonly id: string;
  /** The keys it leases; scenarios that want the same have them one after the other. Absent where it makes its own. */
  readonly leased?: string;
  /** Keys per Region, the home Region first, of one set of them. */
  readonly set: readonly number[];
  /** Whether the keys are as they were when it ends, so that the next scenario may have them. */
  readonly keepsKeys: boolean;
  readonly moves: number;
};

/** Reads what scenarios need from their sentences. */
export function demandOf({ id, arranged, expectations, operations }: ManifestScenario): Demand {
  const steps = arranged.map((text) => ({ text }));
  const tags = operations.map((operation) => ({ name: `@operation:${operation}` }));
  const leased = leasedBy({ steps, tags });
  const [first = '', ...rest] = arranged;
  const isRefused = expectations.some(({ step }) => /\brefused\b/.test(step));
  const made = rest.filter((text) =>
    /ReplicateKey is called|CreateKey is called|is replicated/.test(text),
  ).length;
  return {
    id,
    ...(leased !== undefined && { leased }),
    set: isRefused ? setOf(first) : withMade(setOf(first), made),
    keepsKeys: leased !== undefined && isLasting(first) && rest.every((text) => isQuiet(text, isRefused)),
    moves: isRefused
      ? 0
      : rest.filter((text) =>
          /primary Region (is|has been|is being) updated|^UpdatePrimaryRegion is called/.test(text),
        ).length,
  };
}

/** The keys that a sentence is about, in the home, the second and the third Region. */
export function setOf(sentence: string): readonly number[] {
  if (!/^a (multi|single)-Region /.test(sentence)) return [0, 0, 0];
  if (/^a single-Region |with no replicas/.test(sentence)) return [1, 0, 0];
  return /second and third Regions/.test(sentence) ? [1, 1, 1] : [1, 1, 0];
}

function withMade([home = 0, second = 0, third = 0]: readonly number[], made: number): readonly number[] {
  return second === 0 ? [home, second + made, third] : [home, second, third + made];
}

function isLasting(sentence: string): boolean {
  return !/that is (Creating|Updating|Pending\w+)/.test(sentence);
}

/** What a sentence calls that changes nothing of its own: it reads or uses keys, moves them back, or is refused. */
const quiet = [
  /^every related key has properties of its own$/,
  /^(the digest of )?a message is signed/,
  /^the primary Region (is|has been) updated to the \w+ Region$/,
  /^(a|the|an) (tampered )?(ciphertext|plaintext|data key|message|signature|MAC|shared secret|result)\b/,
  /^data is encrypted /,
  /^the key is (used in|not multi-Region)/,
  / of every related key (is|are) noted$/,
  /^all \w+ (in|of) /,
  /^the primary Region is being updated to the \w+ Region$/,
];

function isQuiet(text: string, isRefused: boolean): boolean {
  if (
    /\balias|its own (?!,)|while the key is in use|(key|Region) is (Disabled|Pending\w+|Enabled)/.test(text)
  )
    return false;
  const [, operation = ''] = /^([A-Z]\w+) (?:is|has been) called/.exec(text) ?? [];
  if (readsOrUses(operation) || operation === 'UpdatePrimaryRegion') return true;
  const [, needed = ''] = /^everything ([A-Z]\w+) needs exists /.exec(text) ?? [];
  if (needed !== '') return isWithoutPreparation(needed);
  if (operation !== '') return isRefused && !/has been called/.test(text);
  return quiet.some((pattern) => pattern.test(text));
}

function readsOrUses(operation: string): boolean {
  const effect = entryOf(operation)?.effect;
  return effect === 'reads' || effect === 'uses';
}

/** Whether what comes before a call, and the call itself, leave the key as it is. */
function isWithoutPreparation(operation: string): boolean {
  const before = entryOf(operation)?.before ?? [];
  return readsOrUses(operation) && before.every((each) => readsOrUses(each.operation));
}
