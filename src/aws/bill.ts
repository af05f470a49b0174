/**
 * What AWS charges, in USD. Source: https://aws.amazon.com/kms/pricing/, read 2026-11-28. A key that is scheduled for
 * deletion costs nothing; whether a key is charged for less than an hour is not said, so that two hours are assumed.
 */
const perKeyAndMonth = 1;
const hoursPerMonth = 730;
const worstHours = 2;
/** The price of asymmetric requests, which is the higher one, for every request. */
const perTenThousandRequests = 0.15;
/** GenerateDataKeyPair of RSA. */
const perTenThousandPairs = 12;

export type Bill = {
  /** The most that a run can cost if its keys are deleted. */
  readonly worstUsd: number;
  readonly keysUsd: number;
  readonly requestsUsd: number;
  /** What its keys cost each month if they are not. */
  readonly perMonthIfKeptUsd: number;
};

export type Billed = {
  readonly keys: number;
  readonly calls: number;
  /** Calls of GenerateDataKeyPair and the like. */
  readonly pairs: number;
};

/** The worst case of a run, rounded up to a cent. */
export function billOf({ keys, calls, pairs }: Billed): Bill {
  const keysUsd = (keys * perKeyAndMonth * worstHours) / hoursPerMonth;
  const requestsUsd = (calls * perTenThousandRequests + pairs * perTenThousandPairs) / 10_000;
  return {
    worstUsd: Math.ceil((keysUsd + requestsUsd) * 100) / 100,
    keysUsd,
    requestsUsd,
    perMonthIfKeptUsd: keys * perKeyAndMonth,
  };
}
