import type { Call } from '../../../src/reference/parts.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { type Change, handling } from '../wraps.ts';

/** Refuses what AWS takes. */
export function refusingWhen(name: string, code: string, isRefused: (call: Call) => boolean): Change {
  return handling(name, (call, proceed) => {
    if (isRefused(call)) throw new Refusal(code, 'Not taken here.');
    return proceed();
  });
}
