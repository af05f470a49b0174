import { at } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { difference } from '../model/stop.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { Noted } from './noted-properties.ts';

/** Requires that a response names the key material that was current when it was noted, or another one. */
export function requireMaterialId(
  outcome: Outcome,
  member: string,
  noted: Noted,
  which: 'same' | 'other',
): void {
  const { operation, region } = outcome.exchange;
  const actual = at(requireSuccess(outcome, `${operation} in ${region}`), member);
  const before = noted[region];
  const isSame = JSON.stringify(actual) === before;
  if (typeof actual === 'string' && isSame === (which === 'same')) return;
  throw difference({
    expected: `${member} ${which === 'same' ? before : `other than ${before}`} from ${operation} in ${region}`,
    actual: JSON.stringify(actual) ?? 'no such member',
    exchange: outcome.exchange,
  });
}
