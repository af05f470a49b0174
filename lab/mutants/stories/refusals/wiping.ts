import { defaultPolicy } from '../../../../src/reference/authorization/policy.ts';
import type { Key } from '../../../../src/reference/keys/key.ts';
import { isRefusal } from '../../../../src/reference/refusal.ts';
import { keyOf } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, type Proceed } from '../../wraps.ts';

type Call = NonNullable<Parameters<Proceed>[0]>;
type Wipe = (key: Key, call: Call) => void;

/** What a refusal may take with it, property by property. */
const wipes: Readonly<Record<string, Wipe>> = {
  tags: ({ tags }) => tags.clear(),
  grants: ({ grants }) => grants.clear(),
  aliases: (key, { store }) => {
    const aliases = store.aliases(key.region, key.shared.accountId);
    for (const alias of aliases.values())
      if (alias.targetKeyId === key.shared.keyId) aliases.delete(alias.name);
  },
  'rotation setting': ({ shared }) => {
    shared.rotation = undefined;
  },
  'key policy': (key) => {
    key.policy = defaultPolicy(key.shared.accountId);
  },
  description: (key) => {
    key.description = '';
  },
};

/** Refuses as a faithful server does, with a side effect on every related key; on all keys there, where none was named. */
function wipingWith(operation: string, wipe: Wipe, code?: string): Change {
  return handling(operation, async (call, proceed) => {
    try {
      return await proceed();
    } catch (refusal) {
      if (isRefusal(refusal) && (code === undefined || refusal.code === code))
        for (const key of sufferers(call)) wipe(key, call);
      throw refusal;
    }
  });
}

function sufferers(call: Call): readonly Key[] {
  const named = keyOf(call);
  return named ? [...named.shared.keys.values()] : call.store.keys(call.region);
}

const inWords = (name: string) =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])|\s/g, '-')
    .replace(/-Exception$/, '')
    .toLowerCase();

/** One property each, whatever the call was refused for. */
const byProperty = Object.entries(wipes).flatMap(([property, wipe]) =>
  [
    ['UpdatePrimaryRegion', 'UPR-E23'],
    ['ReplicateKey', 'REP-E7'],
  ].map(
    ([operation = '', clause = '']): Mutant => ({
      id: `refused-${inWords(operation)}-wipes-${inWords(property)}`,
      clause,
      defect: `${operation} that is refused takes the ${property} of every related key with it.`,
      apply: wipingWith(operation, wipe),
    }),
  ),
);

/** The clause whose scenario of this exception looks at every property of every related key. */
const clauses: readonly (readonly [operation: string, code: string, clause: string, property: string])[] = [
  ['UpdatePrimaryRegion', 'DisabledException', 'UPR-E4', 'grants'],
  ['UpdatePrimaryRegion', 'KMSInvalidStateException', 'UPR-E1', 'aliases'],
  ['UpdatePrimaryRegion', 'KMSInvalidStateException', 'UPR-E7', 'tags'],
  ['UpdatePrimaryRegion', 'KMSInvalidStateException', 'UPR-E8', 'rotation setting'],
  ['UpdatePrimaryRegion', 'ValidationException', 'UPR-E2', 'key policy'],
  ['UpdatePrimaryRegion', 'InvalidArnException', 'UPR-E11', 'tags'],
  ['UpdatePrimaryRegion', 'UnsupportedOperationException', 'UPR-E13', 'aliases'],
  ['UpdatePrimaryRegion', 'NotFoundException', 'UPR-E14', 'grants'],
  ['UpdatePrimaryRegion', 'AccessDeniedException', 'UPR-E21', 'tags'],
  ['ReplicateKey', 'ValidationException', 'REP-E1', 'grants'],
  ['ReplicateKey', 'AlreadyExistsException', 'REP-E2', 'tags'],
  ['ReplicateKey', 'UnsupportedOperationException', 'REP-E5', 'rotation setting'],
  ['ReplicateKey', 'UnsupportedOperationException', 'REP-E6', 'key policy'],
  ['ReplicateKey', 'DisabledException', 'REP-E7', 'aliases'],
  ['ReplicateKey', 'KMSInvalidStateException', 'REP-E8', 'grants'],
  ['ReplicateKey', 'InvalidArnException', 'REP-E10', 'tags'],
];

const byException = clauses.map(
  ([operation, code, clause, property]): Mutant => ({
    id: `${clause.toLowerCase()}-${inWords(code)}-wipes-${inWords(property)}`,
    clause,
    defect: `${operation} that is refused with ${code} takes the ${property} of every related key with it (${clause}).`,
    apply: wipingWith(operation, wipes[property] ?? (() => {}), code),
  }),
);

/** Servers whose refused moves and replications cost the related keys something. */
export const wipingMutants: readonly Mutant[] = [...byProperty, ...byException];
