import { createQuotas } from '../../src/like-aws/quotas.ts';
import type { FaultKind } from './fault-kinds.ts';
import type { Plan } from './fault-proxy.ts';

/** Throttles what goes beyond AWS's quotas. `factor` makes all of them wider. */
export function asAwsThrottles(factor = 1): Plan {
  const isWithin = createQuotas(factor);
  return (_count, operation, asked): FaultKind | undefined =>
    isWithin(operation, asked) ? undefined : 'ThrottlingException with 400';
}
