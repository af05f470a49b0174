/** Reports at random for property tests; the same seed gives the same report. */
import { type Grade, grades } from '../../src/model/grade.ts';
import { type Cause, type Verdict, verdicts } from '../../src/model/verdict.ts';
import type { Report, ScenarioResult } from '../../src/report/model/report.ts';
import { reportOf, scenario } from './sample-report.ts';

/** A generator of numbers below a bound; the same seed gives the same numbers. */
export const randomNumbers = (seed: number): ((bound: number) => number) => {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
};

const causes: Readonly<Record<Verdict, readonly Cause[]>> = {
  passed: ['suite'],
  failed: ['difference', 'prerequisite'],
  unsupported: ['not-implemented'],
  inapplicable: ['not-claimed', 'not-seen'],
  indeterminate: [
    'no-answer',
    'throttled',
    'service-error',
    'not-settled',
    'credentials',
    'clock',
    'target-gone',
    'keys-lost',
    'most-keys',
  ],
  errored: ['suite'],
};

const hostile = '<b>|`@all`&\u001b[31m\u202e]]>"\ud800\n\u0000';

export const randomReport = (seed: number): Report => {
  const below = randomNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  const one = (index: number): ScenarioResult => {
    const verdict = pick<Verdict>(below(2) === 0 ? ['passed', 'failed'] : verdicts);
    const text = `${pick(['wrong role', 'no answer', hostile])} ${below(3)}`;
    return scenario({
      id: `UPR-01/${index}`,
      name: `${pick(['plain', hostile])} ${index}`,
      feature: `features/${pick(['a', 'b', 'c'])}.feature`,
      grade: pick<Grade>(grades),
      operations: pick([['CreateKey'], ['UpdatePrimaryRegion'], ['CreateKey', 'UpdatePrimaryRegion']]),
      verdict,
      ...(verdict === 'passed'
        ? {}
        : {
            cause: pick(causes[verdict]),
            reason: text,
            expected: text,
            actual: hostile,
          }),
    });
  };
  return reportOf(
    Array.from({ length: below(60) }, (_, index) => one(index)),
    { isComplete: below(5) > 0 },
  );
};
