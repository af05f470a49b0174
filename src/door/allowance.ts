import type { Call, Driver } from '../model/driver.ts';
import { indeterminate } from '../model/stop.ts';
import { mayHaveBeenDone } from '../wire/nothing-learnt.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** How many keys a run may create, where that is limited. */
export type Allowance = {
  /** The driver, which throws rather than create a key too many. */
  readonly within: (driver: Driver) => Driver;
  readonly created: () => number;
};

/** Counts the keys of all drivers of a run. A call without a response may have created one. */
export function createAllowance(mostKeys: number = Number.POSITIVE_INFINITY): Allowance {
  let taken = 0;
  const exchange = async (driver: Driver, call: Call) => {
    if (call.operation !== 'CreateKey' && call.operation !== 'ReplicateKey') return driver.exchange(call);
    if (taken >= mostKeys)
      throw indeterminate(
        'most-keys',
        `The run has created the ${mostKeys} keys that its plan allows, so ${call.operation} was not called.`,
      );
    taken += 1;
    const exchanged = await driver.exchange(call).catch((error: unknown) => {
      taken -= 1;
      throw error;
    });
    const outcome = outcomeOf(exchanged);
    if (outcome.kind !== 'success' && !mayHaveBeenDone(outcome)) taken -= 1;
    return exchanged;
  };
  return {
    within: (driver) => ({ exchange: (call) => exchange(driver, call) }),
    created: () => taken,
  };
}
