import type { Call, Input } from '../model/driver.ts';
import { asText, at, type JsonObject } from '../model/json.ts';
import { canBeRepeated } from '../spec/operation-table.ts';

/** A read that tells whether a call that was not answered has changed anything. */
export type Check = {
  readonly operation: string;
  readonly input: Input;
  readonly region: string;
  /** Whether what the read shows rules out that the call was carried out. */
  readonly isUndone: (output: JsonObject) => boolean;
  /** Whether the same is true where the read finds no such key. */
  readonly isUndoneIfMissing?: boolean;
};

/**
 * Whether a call may be sent again although nobody knows whether it was carried out. A second one does nothing more, or
 * makes one more of what no read tells apart: a key is found by its tag when the run cleans up. A spoilt request may be
 * anything.
 */
export function isRepeatable({ operation, tampering }: Call): boolean {
  return tampering === undefined && canBeRepeated(operation) && !Object.hasOwn(checks, operation);
}

type ToCheck = (call: Call) => Omit<Check, 'region'> & { readonly region?: string };

const describing = ({ input: { KeyId } }: Call) => ({ operation: 'DescribeKey', input: { KeyId } });

/** The read for each call that changes something for good. */
const checks: Readonly<Record<string, ToCheck>> = {
  ReplicateKey: ({ input: { KeyId, ReplicaRegion } }) => ({
    operation: 'DescribeKey',
    input: { KeyId: asText(KeyId).split('/').at(-1) },
    region: asText(ReplicaRegion),
    isUndone: () => false,
    isUndoneIfMissing: true,
  }),
  UpdatePrimaryRegion: (call) => ({
    ...describing(call),
    isUndone: ({ KeyMetadata }) =>
      at(KeyMetadata, 'KeyState') !== 'Updating' &&
      at(KeyMetadata, 'MultiRegionConfiguration', 'PrimaryKey', 'Region') !== call.input.PrimaryRegion,
    isUndoneIfMissing: true,
  }),
  ScheduleKeyDeletion: (call) => ({
    ...describing(call),
    isUndone: ({ KeyMetadata }) => !isPending(KeyMetadata),
    isUndoneIfMissing: true,
  }),
  CancelKeyDeletion: (call) => ({
    ...describing(call),
    isUndone: ({ KeyMetadata }) => isPending(KeyMetadata),
    isUndoneIfMissing: true,
  }),
  DeleteImportedKeyMaterial: (call) => ({
    ...describing(call),
    isUndone: ({ KeyMetadata }) => at(KeyMetadata, 'KeyState') !== 'PendingImport',
    isUndoneIfMissing: true,
  }),
  CreateAlias: ({ input: { TargetKeyId, AliasName } }) => ({
    operation: 'ListAliases',
    input: { KeyId: TargetKeyId },
    isUndone: ({ Aliases }) => !has(Aliases, 'AliasName', AliasName),
    isUndoneIfMissing: true,
  }),
  DeleteAlias: ({ input: { AliasName } }) => ({
    operation: 'DescribeKey',
    input: { KeyId: AliasName },
    isUndone: () => true,
  }),
  CreateGrant: ({ input: { KeyId, GranteePrincipal } }) => ({
    operation: 'ListGrants',
    input: { KeyId },
    isUndone: ({ Grants }) => !has(Grants, 'GranteePrincipal', GranteePrincipal),
    isUndoneIfMissing: true,
  }),
  RevokeGrant: ofGrant,
  RetireGrant: ofGrant,
  RotateKeyOnDemand: ({ input: { KeyId } }) => ({
    operation: 'ListKeyRotations',
    input: { KeyId },
    isUndone: ({ Rotations }) => Array.isArray(Rotations) && Rotations.length === 0,
    isUndoneIfMissing: true,
  }),
};

function ofGrant({ input: { KeyId, GrantId } }: Call): ReturnType<ToCheck> {
  return {
    operation: 'ListGrants',
    input: { KeyId },
    isUndone: ({ Grants }) => has(Grants, 'GrantId', GrantId),
  };
}

/** The read that tells whether a call was carried out; `undefined` where none does. */
export function checkOfDone(call: Call): Check | undefined {
  const check = call.tampering ? undefined : checks[call.operation]?.(call);
  return check && { region: call.region, ...check };
}

function isPending(metadata: unknown): boolean {
  return /^Pending(Replica)?Deletion$/.test(asText(at(metadata, 'KeyState')));
}

function has(list: unknown, member: string, value: unknown): boolean {
  return Array.isArray(list) && list.some((each) => at(each, member) === value);
}
