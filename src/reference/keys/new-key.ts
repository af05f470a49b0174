import { randomBytes, randomUUID } from 'node:crypto';
import type { PolicyDocument } from '../authorization/policy.ts';
import { arnOf } from './arn.ts';
import type { Key, SharedKey } from './key.ts';

/** `mrk-` and 32 hexadecimal digits for multi-Region keys, a UUID for the others. */
export function newKeyId(isMultiRegion: boolean): string {
  return isMultiRegion ? `mrk-${randomBytes(16).toString('hex')}` : randomUUID();
}

/** What is new about a key: the properties no related key shares. */
export type OwnProperties = {
  readonly region: string;
  readonly now: number;
  readonly description: string | undefined;
  readonly policy: PolicyDocument;
  readonly tags: ReadonlyMap<string, string>;
  readonly creatingMs: number;
};

/** A key in one Region of what `shared` says. It is not in any store yet. */
export function newKey(shared: SharedKey, own: OwnProperties): Key {
  return {
    shared,
    region: own.region,
    arn: arnOf(own.region, shared.accountId, `key/${shared.keyId}`),
    createdAt: own.now,
    creatingUntil: own.now + own.creatingMs,
    updatingUntil: 0,
    description: own.description ?? '',
    policy: own.policy,
    isDisabled: false,
    deletion: undefined,
    tags: new Map(own.tags),
    grants: new Map(),
    imports: new Map(),
    wrappings: new Map(),
  };
}
