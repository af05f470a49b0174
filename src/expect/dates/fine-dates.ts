import type { Outcome } from '../../model/outcome.ts';
import type { Mismatch } from '../../model/stop.ts';

/**
 * A date in the body of a response with more decimals than milliseconds have: some SDKs cannot read it. AWS itself was
 * recorded to write `1.773900000123E9`, which has three.
 */
export function tooFineDate({ exchange }: Outcome): Mismatch | undefined {
  const body = exchange.response?.body ?? '';
  const dates = [...body.matchAll(/"(\w*Date|ValidTo)"\s*:\s*(\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?)/g)];
  const [, name, date] =
    dates.find(([, , , decimals, exponent]) => digitsAfterPoint(decimals, exponent) > 3) ?? [];
  if (!name || !date) return undefined;
  return {
    expected: `${name} with three decimals at most`,
    actual: date,
    exchange,
    defect: 'Timestamps have more decimals than milliseconds',
  };
}

/** An exponent moves the point. */
function digitsAfterPoint(decimals = '', exponent = '0'): number {
  return decimals.length - Number(exponent);
}
