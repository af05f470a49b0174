import type { Call } from './driver.ts';
import { at, type JsonObject } from './json.ts';
import { sentInput } from './sent-input.ts';

/** One key that this suite created: enough to find it again and to schedule its deletion. */
export type LedgerEntry = {
  readonly runId: string;
  readonly keyId: string;
  readonly region: string;
  readonly arn: string;
};

export type Ledger = {
  /** Writes the line before it returns, so that a crash after the call loses nothing. */
  readonly record: (entry: LedgerEntry) => void;
  /** Notes that a key may have been created whose id nobody knows, because the answer was lost: only its tag can tell. */
  readonly noteNameless: () => void;
  /** Whether such a key may exist. */
  readonly hasNameless: () => boolean;
  /** All that was recorded so far. */
  readonly entries: () => readonly LedgerEntry[];
  /** Removes the file, once every key in it is known to be scheduled for deletion. */
  readonly discard: () => void;
};

/** The longest key identifier that AWS takes; nothing longer could be deleted by its ID. */
const maxKeyIdCharacters = 2_048;

/** The key that a successful call created, read from its answer; `undefined` for calls that create none. */
export function createdKey(call: Call, output: JsonObject): Omit<LedgerEntry, 'runId'> | undefined {
  const member = {
    CreateKey: 'KeyMetadata',
    ReplicateKey: 'ReplicaKeyMetadata',
  }[call.operation];
  const keyId = member ? at(output, member, 'KeyId') : undefined;
  if (!member || typeof keyId !== 'string' || keyId.length > maxKeyIdCharacters) return undefined;
  const arn = at(output, member, 'Arn');
  const region = call.operation === 'ReplicateKey' ? String(sentInput(call).ReplicaRegion) : call.region;
  return { keyId, region, arn: typeof arn === 'string' ? arn.slice(0, maxKeyIdCharacters) : '' };
}

/** The replica that a ReplicateKey without an answer may have made: it has the key ID of its primary key. */
export function perhapsCreatedKey(call: Call): Omit<LedgerEntry, 'runId'> | undefined {
  const { KeyId, ReplicaRegion } = sentInput(call);
  const isNamed = call.operation === 'ReplicateKey' && typeof KeyId === 'string';
  if (!isNamed || typeof ReplicaRegion !== 'string') return undefined;
  return { keyId: KeyId.split('/').at(-1) ?? KeyId, region: ReplicaRegion, arn: '' };
}

/** Ledger entries put together by key ID, Regions in the order of creation, with the age of the youngest where known. */
export function ownKeys(
  entries: readonly (LedgerEntry & { readonly bornAtMs?: number })[],
): readonly { keyId: string; regions: readonly string[]; bornAtMs?: number }[] {
  return [...new Set(entries.map(({ keyId }) => keyId))].map((keyId) => {
    const own = entries.filter((entry) => entry.keyId === keyId);
    const bornAtMs = Math.max(...own.map((entry) => entry.bornAtMs ?? Number.NEGATIVE_INFINITY));
    return { keyId, regions: own.map(({ region }) => region), ...(bornAtMs > 0 && { bornAtMs }) };
  });
}

/** The tag every created key carries, so that a key whose ledger line was lost is still known for ours. */
export const runTagKey = 'kms-conformance:run';

/** `bornAtMs` is on the clock of `performance.now()`. */
export type CreatedKey = LedgerEntry & { readonly bornAtMs: number };

/** The related keys of one key ID, to be scheduled for deletion. */
export type OwnKey = {
  readonly keyId: string;
  readonly regions: readonly string[];
  /** When the youngest of them was made, on the clock of `performance.now()`; absent when that is long ago. */
  readonly bornAtMs?: number;
};
