import type { Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';

/** What a transient state is met with: the key, its Region, the call, and how to bring the state about once more. */
export type Encounter = {
  readonly operation: string;
  readonly keys: RelatedKeys;
  readonly region: string;
  readonly state: 'Updating' | 'Creating';
  /** The Region whose key is in the same state for as long, where there is one: it tells the time when the state is overwritten. */
  readonly clock?: string;
  /** The call must succeed: nothing is compared afterwards, so that nothing is read before, which would take time. */
  readonly mustSucceed?: boolean;
  readonly call: () => Promise<Outcome>;
  /** Brings the state about again, on new keys where the last call has left a trace. */
  readonly again: (hasTrace: boolean) => Promise<Encounter>;
};
