import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import type { Envelope } from './envelope.ts';

/** One scenario as cucumber is about to run it. */
export type TestCase = Required<Pick<Envelope, 'gherkinDocument' | 'pickle' | 'testCase'>>;

/** What runs cucumber's scenarios in this process, one after the other. */
export type Adapter = {
  readonly executor: {
    readonly options: { readonly dryRun: boolean };
    readonly eventBroadcaster: EventEmitter;
    runTestCase(testCase: TestCase, isFailing: boolean): Promise<boolean>;
  };
};

/** Says whether no scenario failed. */
export type RunTestCases = (this: Adapter, cases: readonly TestCase[]) => Promise<boolean>;
export type AdapterPrototype = { runTestCases: RunTestCases & { readonly hasLanes?: boolean } };

const adapterPath = '@cucumber/cucumber/lib/runtime/serial/adapter';

/** Cucumber has no extension point for its runtime, so a method of its in-process adapter is replaced. */
export function adapterPrototype(): AdapterPrototype {
  const loaded = createRequire(import.meta.url)(adapterPath) as {
    InProcessAdapter?: { prototype?: AdapterPrototype };
  };
  const prototype = loaded.InProcessAdapter?.prototype;
  if (typeof prototype?.runTestCases === 'function') return prototype;
  throw new Error(
    `Expected ${adapterPath} to export InProcessAdapter with runTestCases. Install the pinned cucumber: npm ci.`,
  );
}
