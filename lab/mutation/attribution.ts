import { AsyncLocalStorage } from 'node:async_hooks';
import type { Parts } from '../../src/reference/parts.ts';
import { instrumentation, type MutantCoverage } from './stryker.ts';

/** Which scenario each line of the reference works for, although many scenarios are under way at once. */
export type Attribution = {
  /** Parts that know for whom each request comes: every request names its case in the user agent. */
  readonly attributed: (parts: Parts) => Parts;
  /** Ids of the scenarios that called an operation, by operation. */
  readonly callers: () => Readonly<Record<string, readonly string[]>>;
  /** What the scenarios passed; what the probe and the clean-up passed is not theirs. */
  readonly coverage: () => MutantCoverage;
};

/** Attributes what the instrumented code counts to the scenarios with these ids. */
export function attribute(scenarioIds: readonly string[]): Attribution {
  const storage = new AsyncLocalStorage<string>();
  const ids = new Map(scenarioIds.map((id) => [asInUserAgent(id), id]));
  const callers = new Map<string, Set<string>>();
  const instrumented = instrumentation();
  Object.defineProperty(instrumented, 'currentTestId', { configurable: true, get: () => storage.getStore() });
  const attributed = (parts: Parts): Parts => ({
    ...parts,
    authenticate: (received, ...rest) => {
      const given = / case\/(\S+)/.exec(` ${received.headers['user-agent']}`)?.[1] ?? '';
      const id = ids.get(given) ?? 'no scenario';
      storage.enterWith(id);
      const operation = String(received.headers['x-amz-target']).replace(/^.*\./, '');
      callers.set(operation, (callers.get(operation) ?? new Set()).add(id));
      return parts.authenticate(received, ...rest);
    },
  });
  const coverage = () => {
    const { static: whileLoading, perTest } = instrumented.mutantCoverage ?? { static: {}, perTest: {} };
    const { 'no scenario': _nobody, ...ofScenarios } = perTest;
    return { static: whileLoading, perTest: ofScenarios };
  };
  const callersByOperation = () =>
    Object.fromEntries([...callers].map(([operation, scenarios]) => [operation, [...scenarios]]));
  return { attributed, callers: callersByOperation, coverage };
}

/** The SDK puts hyphens where a user agent may not have what stands there. */
function asInUserAgent(id: string): string {
  return id.replace(/[^!$%&'*+\-.^_`|~\w#]/g, '-');
}
