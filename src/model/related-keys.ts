import type { JsonObject } from './json.ts';
import type { KeyKind } from './key-kinds.ts';

/** A primary key and its replicas as the scenario knows them: who they are, not what the target says of them. */
export type RelatedKeys = {
  readonly kind: KeyKind;
  readonly keyId: string;
  /** The ARN that CreateKey answered, in the Region where the key was made. */
  readonly firstArn: string;
  readonly primaryRegion: string;
  /** Every Region that holds a related key, the first one first. */
  readonly regions: readonly string[];
  /** Key material to import, for kind `imported`. */
  readonly material?: Uint8Array;
  /** The next version of it, where one was imported. */
  readonly next?: Uint8Array;
  readonly nextId?: string;
};

/** The same related keys, of which only those in these Regions are looked at, in this order. */
export function inRegions(keys: RelatedKeys, regions: readonly string[]): RelatedKeys {
  return { ...keys, regions };
}

/** The key ARN in a Region: the Region is the fourth field of every ARN. */
export function arnIn(region: string, { firstArn }: RelatedKeys): string {
  return firstArn.split(':').with(3, region).join(':');
}

/** The account of a key, as a principal: `arn:aws:iam::<account>:root`. */
export function accountArn(keys: RelatedKeys): string {
  const [, partition, , , account] = arnIn(keys.primaryRegion, keys).split(':');
  return `arn:${partition}:iam::${account}:root`;
}

/** One related key as DescribeKey shows it in its own Region. */
export type KeyView = {
  readonly region: string;
  /** `KeyState`, or how DescribeKey was refused, e.g. `NotFoundException (HTTP 400)` for a replica not yet visible. */
  readonly state: string;
  readonly role: string;
  readonly arn: string;
  readonly primaryArn: string;
  readonly primaryRegion: string;
  /** Regions of the replica keys listed, sorted: AWS documents no order. */
  readonly replicaRegions: readonly string[];
  readonly metadata: JsonObject;
};
