import { Refusal } from './refusal.ts';
import type { AnyInput } from './wire/shapes.ts';

/** A fault ordered from outside: the next matching calls fail with it. */
export type Fault = {
  readonly operation: string;
  /** As the caller will write it: key id or ARN. Absent: any key. */
  readonly keyId?: string;
  readonly exception: string;
  times: number;
};

export type Faults = {
  order(fault: Fault): void;
  /** @throws Refusal when a fault is waiting for this call, and counts it down. */
  raise(operation: string, input: AnyInput): void;
};

export const faultsPath = '/_kms-conformance/faults';
const maxFaults = 1000;

/** Exceptions that can be ordered, with AWS's words and status. */
const exceptions: Readonly<Record<string, { readonly message: string; readonly status: number }>> = {
  KMSInternalException: { message: 'An internal error occurred.', status: 500 },
  DependencyTimeoutException: {
    message: 'The system timed out while trying to fulfill the request.',
    status: 500,
  },
  ThrottlingException: {
    message: 'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
    status: 400,
  },
  KMSInvalidStateException: { message: 'The key is not ready.', status: 400 },
  LimitExceededException: { message: 'A quota was exceeded.', status: 400 },
};

export function createFaults(): Faults {
  const waiting = new Set<Fault>();
  return {
    order: (fault) => {
      if (waiting.size < maxFaults) waiting.add(fault);
    },
    raise: (operation, input) => {
      const given = String(input.KeyId ?? '');
      const isMatch = ({ keyId, ...fault }: Fault) =>
        fault.operation === operation &&
        (keyId === undefined || given === keyId || given.endsWith(`/${keyId}`));
      const fault = [...waiting].find(isMatch);
      if (!fault) return;
      fault.times--;
      if (fault.times <= 0) waiting.delete(fault);
      const { message, status } = exceptions[fault.exception] ?? {};
      throw new Refusal(fault.exception, message, status);
    },
  };
}

/** Reads the order that was posted. @throws Error that says what was expected. */
export function parseFault(body: string): Fault {
  const given = JSON.parse(body) as Partial<Record<keyof Fault, unknown>>;
  const { operation, keyId, exception, times = 1 } = given;
  const isKnown = typeof exception === 'string' && Object.hasOwn(exceptions, exception);
  if (typeof operation !== 'string')
    throw new Error(`Expected "operation" as text, got ${typeof operation}.`);
  if (!isKnown) {
    throw new Error(
      `Expected "exception" as one of ${Object.keys(exceptions).join(', ')}, got ${exception}.`,
    );
  }
  if (!Number.isInteger(times) || Number(times) < 1)
    throw new Error(`Expected "times" from 1, got ${times}.`);
  const fault = { operation, exception, times: Number(times) };
  return keyId === undefined ? fault : { ...fault, keyId: String(keyId) };
}
