import type { Call } from '../model/driver.ts';
import type { Outcome } from '../model/outcome.ts';

/**
 * When a case last changed who may do what. AWS promises eventual consistency only: a key policy or a grant may take
 * effect a while after the call that made it.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#terms-eventual-consistency
 */
export type Permissions = {
  /** Notes what a successful call has changed. */
  readonly note: (call: Call) => void;
  /** How long the last change may still be without effect; 0 when all have been in effect for long. */
  readonly unsettledForMs: () => number;
};

const changing = /^(PutKeyPolicy|CreateGrant|RevokeGrant|RetireGrant)$/;

/** What is older than `withinMs` is in effect. */
export function createPermissions(withinMs: number): Permissions {
  let changedAtMs = Number.NEGATIVE_INFINITY;
  return {
    note: ({ operation }) => {
      if (changing.test(operation)) changedAtMs = performance.now();
    },
    unsettledForMs: () => Math.max(0, changedAtMs + withinMs - performance.now()),
  };
}

/** Whether a call was refused for want of a permission. */
export function isDenied(outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && outcome.code === 'AccessDeniedException';
}
