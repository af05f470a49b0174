export const verdicts = [
  'passed',
  'failed',
  'unsupported',
  'inapplicable',
  'indeterminate',
  'errored',
] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * Why a scenario did not pass.
 * difference: the target differs from AWS. prerequisite: a Given did not hold. not-implemented: the operation is unsupported.
 * not-claimed: a capability is missing. not-seen: a transient state never showed. no-answer: the network decided.
 * throttled: the target throttled. service-error: a 5xx that may pass. not-settled: a key stayed Creating or Updating too
 * long. credentials: the target accepts them no more. clock: nor that, since clocks differ. target-gone: the target died
 * earlier in the run. keys-lost: the target lost the run's keys, as by a restart. most-keys: the run may
 * create no more keys. suite: our own fault.
 */
export const causes = [
  'difference',
  'prerequisite',
  'not-implemented',
  'not-claimed',
  'not-seen',
  'no-answer',
  'throttled',
  'service-error',
  'not-settled',
  'credentials',
  'clock',
  'target-gone',
  'keys-lost',
  'most-keys',
  'suite',
] as const;

export type Cause = (typeof causes)[number];
