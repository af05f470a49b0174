import type { KeyObject } from 'node:crypto';
import type { PolicyDocument } from '../authorization/policy.ts';
import type { KeySpec, KeyUsage } from './key-specs.ts';

export type KeyState =
  | 'Enabled'
  | 'Disabled'
  | 'Creating'
  | 'PendingDeletion'
  | 'PendingImport'
  | 'PendingReplicaDeletion'
  | 'Unavailable'
  | 'Updating';

/** One version of the key material; `secret` is the private key of an asymmetric key. */
export type Material = {
  /** 64 hexadecimal characters. */
  readonly id: string;
  readonly secret: KeyObject;
  description?: string;
  /** Imported but not yet rotated in: usable for nothing. */
  isPending: boolean;
  rotation?: { readonly at: number; readonly type: 'AUTOMATIC' | 'ON_DEMAND' };
};

/** Automatic rotation; `nextAt` in milliseconds since the epoch. */
export type RotationSchedule = {
  readonly periodDays: number;
  nextAt: number;
};

/** A rotation that was started by RotateKeyOnDemand and changes nothing before `doneAt`. */
export type OnDemandRotation = {
  readonly startedAt: number;
  readonly doneAt: number;
};

/** What related keys have in common. A single-Region key has one too, with one key in it. */
export type SharedKey = {
  readonly keyId: string;
  readonly accountId: string;
  readonly spec: KeySpec;
  readonly usage: KeyUsage;
  readonly origin: 'AWS_KMS' | 'EXTERNAL' | 'AWS_CLOUDHSM';
  /** The custom key store that holds the key material, for keys of that origin. */
  readonly keyStore?: KeyStore | undefined;
  readonly manager: 'AWS' | 'CUSTOMER';
  readonly isMultiRegion: boolean;
  primaryRegion: string;
  /** Oldest first. */
  materials: Material[];
  rotation: RotationSchedule | undefined;
  /** The on-demand rotation in progress. */
  onDemand: OnDemandRotation | undefined;
  /** Related keys by Region, the primary included. */
  readonly keys: Map<string, Key>;
  /** When the last deleted replica went: the primary's own waiting window starts then. */
  replicaGoneAt: number | undefined;
};

/** A custom key store on a CloudHSM cluster that this server pretends to have. */
export type KeyStore = {
  /** `cks-` and 17 hexadecimal digits. */
  readonly id: string;
  name: string;
  clusterId: string;
  readonly trustAnchor: string;
  state: 'CONNECTED' | 'DISCONNECTED';
  readonly createdAt: number;
};

/** The last successful cryptographic operation of one key in one Region. */
export type LastUse = {
  readonly operation: string;
  readonly at: number;
  readonly eventId: string;
  readonly requestId: string;
};

/** Scheduled deletion; `at` (milliseconds) is unknown while replicas remain. */
export type Deletion = {
  readonly windowDays: number;
  at: number | undefined;
};

export type Grant = {
  readonly id: string;
  /** Every CreateGrant that named this grant gave another; each is as good as the others. */
  readonly tokens: Set<string>;
  readonly name: string | undefined;
  readonly createdAt: number;
  readonly grantee: string;
  readonly retiring: string | undefined;
  readonly issuingAccount: string;
  readonly keyArn: string;
  readonly operations: readonly string[];
  readonly constraints: GrantConstraints | undefined;
};

export type GrantConstraints = {
  readonly EncryptionContextSubset?: Readonly<Record<string, string>>;
  readonly EncryptionContextEquals?: Readonly<Record<string, string>>;
};

/** One KMS key in one Region: the properties that are its own, and `shared`, those it has in common. */
export type Key = {
  shared: SharedKey;
  readonly region: string;
  readonly arn: string;
  /** Milliseconds since the epoch, as every `…At` and `…Until`. */
  readonly createdAt: number;
  creatingUntil: number;
  updatingUntil: number;
  description: string;
  policy: PolicyDocument;
  isDisabled: boolean;
  deletion: Deletion | undefined;
  readonly tags: Map<string, string>;
  readonly grants: Map<string, Grant>;
  /** Imported material present in this Region, by material id; the value is when it expires. */
  readonly imports: Map<string, { readonly expiresAt: number | undefined }>;
  /** Wrapping keys handed out for imports, by import token. */
  readonly wrappings: Map<string, Wrapping>;
  lastUse?: LastUse;
};

/** One way in for imported material, as GetParametersForImport gave it. */
export type Wrapping = {
  readonly algorithm: string;
  readonly privateKey: KeyObject;
  readonly validUntil: number;
};

/** True when this key is the primary of its related keys; a single-Region key counts as its own primary. */
export function isPrimary(key: Key): boolean {
  return key.shared.primaryRegion === key.region;
}

export const dayMs = 86_400_000;
