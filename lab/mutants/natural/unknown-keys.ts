import { type Change, insteadOfRefusal, renaming } from '../wraps.ts';
import { faultsOf, type NaturalFault } from './fault.ts';

/** What a forgetful handler returns where there is no such key. */
const answers: Readonly<Record<string, object | undefined>> = {
  ListResourceTags: { Tags: [], Truncated: false },
  ListGrants: { Grants: [], Truncated: false },
  ListAliases: { Aliases: [], Truncated: false },
  ListKeyPolicies: { PolicyNames: ['default'], Truncated: false },
  ListKeyRotations: { Rotations: [], Truncated: false },
  GetKeyRotationStatus: { KeyRotationEnabled: false },
  TagResource: undefined,
  UntagResource: undefined,
  DisableKey: undefined,
  EnableKeyRotation: undefined,
  UpdateKeyDescription: undefined,
  PutKeyPolicy: undefined,
  RevokeGrant: undefined,
  CreateAlias: undefined,
};

const taken = Object.entries(answers).map(([operation, output]) => [
  `unknown-key-taken-by-${operation.toLowerCase()}`,
  [
    `${operation} succeeds for a key that does not exist.`,
    insteadOfRefusal(operation, () => output as never, 'NotFoundException'),
  ] as const,
]);

const renamed = ['GetKeyPolicy', 'CreateGrant', 'GenerateMac', 'ScheduleKeyDeletion'].map((operation) => [
  `unknown-key-invalid-for-${operation.toLowerCase()}`,
  [
    `${operation} refuses a key that does not exist with ValidationException.`,
    renaming(operation, 'NotFoundException', 'ValidationException'),
  ] as const,
]);

/** One table of keys for all Regions, in which an id finds what the call's Region does not have. */
const anywhere: Change = (parts) => ({
  ...parts,
  resolveKey: (call, given, accepts) => {
    const isHere = call.store.find(call.region, given) !== undefined;
    const region = call.settings.regions.find((each) => call.store.find(each, given) !== undefined);
    return parts.resolveKey(isHere || !region ? call : { ...call, region }, given, accepts);
  },
});

/** Every handler has to look for its key, and to say so in the same way when there is none. */
export const unknownKeyFaults: NaturalFault[] = faultsOf('keys that do not exist', {
  ...Object.fromEntries([...taken, ...renamed]),
  'key-ids-of-every-region': ['A key ID also finds a key that is in another Region alone.', anywhere],
});
