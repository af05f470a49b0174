import type { Key } from '../keys/key.ts';

/** What a call wants to do: `action` without the `kms:`. Without a key, only IAM policies are asked. */
export type Access = {
  readonly action: string;
  readonly key?: Key;
  /** The ARN acted upon when it is no key: an alias, or `*`. */
  readonly resource?: string;
  /** Whether a refusal leaves out what it is about. */
  readonly isHidden?: boolean;
  /** Whether callers from other accounts can be let in at all. */
  readonly isCrossAccount?: boolean;
};
