/** Condition keys of key policies: requests, each with a condition that it meets and one that it does not meet. */
import { didYouMean } from '../contract/suggestion.ts';
import type { Finding } from './finding.ts';
import { operationNames } from './sdk-model.ts';

/** As in a key policy: operator, condition key, value or values. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

export type ConditionedRequest = {
  readonly operation: string;
  /** Tells requests for one operation from each other. */
  readonly case?: string;
  /** Of the key; symmetric unless said. */
  readonly kind?: string;
  readonly has?: 'an alias' | 'a tag';
  /** What is denied, where it is not the operation. */
  readonly action?: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly meets?: Condition;
  readonly misses?: Condition;
};

export type ConditionKey = {
  readonly rule: string;
  readonly anchor?: string;
  readonly source?: string;
  readonly requests: readonly ConditionedRequest[];
};

export type ConditionKeys = {
  readonly source: string;
  readonly conditionKeys: Readonly<Record<string, ConditionKey>>;
};

/** Operations that AWS does not have. */
export function unknownInConditions({ conditionKeys }: ConditionKeys): readonly Finding[] {
  return Object.entries(conditionKeys).flatMap(([name, { requests }]) =>
    requests.flatMap(({ operation }, index) =>
      operationNames.includes(operation)
        ? []
        : [
            {
              path: ['conditionKeys', name, 'requests', index, 'operation'],
              message: `unknown operation \`${operation}\`.${didYouMean(operation, operationNames)} schemas/operations.json lists the operations of the SDK's model.`,
            },
          ],
    ),
  );
}
