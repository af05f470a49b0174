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
export interface Material {
  /** 64 hexadecimal characters. */
  readonly id: string;
  readonly secret: KeyObject;
  description?: string;
  /** Imported but not yet rotated in: usable for nothing. */
  isPending: boolean;
  rotation?: { readonly at: number; readonly type: 'AUTOMATIC' | 'ON_DEMAND' };
}

/** Automatic rotation; `nextAt` in milliseconds since the epoch. */
export interface RotationSchedule {
  readonly periodDays: number;
  nextAt: number;
}

/** What related keys have in common. A single-Region key has one too, with one key in it. */
export interface SharedKey {
  readonly keyId: string;
  readonly accountId: string;
  readonly spec: KeySpec;
  readonly usage: KeyUsage;
  readonly origin: 'AWS_KMS' | 'EXTERNAL';
  readonly isMultiRegion: boolean;
  primaryRegion: string;
  /** Oldest first. */
  materials: Material[];
  rotation: RotationSchedule | undefined;
  /** Related keys by Region, the primary included. */
  readonly keys: Map<string, Key>;
  /** When the last deleted replica went: the primary's own waiting window starts then. */
  replicaGoneAt: number | undefined;
}

/** Scheduled deletion; `at` (milliseconds) is unknown while replicas remain. */
export interface Deletion {
  readonly windowDays: number;
  at: number | undefined;
}

export interface Grant {
  readonly id: string;
  readonly token: string;
  readonly name: string | undefined;
  readonly createdAt: number;
  readonly grantee: string;
  readonly retiring: string | undefined;
  readonly issuingAccount: string;
  readonly keyArn: string;
  readonly operations: readonly string[];
  readonly constraints: GrantConstraints | undefined;
}

export interface GrantConstraints {
  readonly EncryptionContextSubset?: Readonly<Record<string, string>>;
  readonly EncryptionContextEquals?: Readonly<Record<string, string>>;
}

/** One KMS key in one Region: the properties that are its own, and `shared`, those it has in common. */
export interface Key {
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
}

/** One way in for imported material, as GetParametersForImport gave it. */
export interface Wrapping {
  readonly algorithm: string;
  readonly privateKey: KeyObject;
  readonly validUntil: number;
}

/** True when this key is the primary of its related keys; a single-Region key counts as its own primary. */
export function isPrimary(key: Key): boolean {
  return key.shared.primaryRegion === key.region;
}

export const dayMs = 86_400_000;
