import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';

/** How the scenarios of one run are shared out: `lanes` at a time, none any more once `signal` is aborted. */
export type Lanes = {
  readonly lanes: number;
  readonly signal: AbortSignal;
  /** Awaited before each scenario: holds all lanes back while it is pending. */
  readonly ready?: () => Promise<unknown>;
};

/**
 * The run that cucumber is working for. Cucumber has no extension point for its runtime, so its in-process adapter is
 * replaced once per process and finds its run here; without a run it works as cucumber wrote it.
 */
const laneContext = new AsyncLocalStorage<Lanes>();

/** Runs `work`, in which cucumber's scenarios go on in several lanes of this process. See docs/decisions/lanes.md. */
export function inLanes<Result>(lanes: Lanes, work: () => Promise<Result>): Promise<Result> {
  installLanes();
  return laneContext.run(lanes, work);
}

type TestCase = object;
type Adapter = {
  readonly executor: { runTestCase(testCase: TestCase, isFailing: boolean): Promise<boolean> };
};
type RunTestCases = (this: Adapter, cases: readonly TestCase[]) => Promise<boolean>;
type AdapterPrototype = { runTestCases: RunTestCases & { readonly hasLanes?: boolean } };

const adapterPath = '@cucumber/cucumber/lib/runtime/serial/adapter';

function installLanes(): void {
  const prototype = adapterPrototype();
  if (prototype.runTestCases.hasLanes) return;
  const serial = prototype.runTestCases;
  const concurrent: RunTestCases = function (cases) {
    const lanes = laneContext.getStore();
    return lanes ? runInLanes(this, cases, lanes) : serial.call(this, cases);
  };
  prototype.runTestCases = Object.assign(concurrent, { hasLanes: true });
}

function adapterPrototype(): AdapterPrototype {
  const loaded = createRequire(import.meta.url)(adapterPath) as {
    InProcessAdapter?: { prototype?: AdapterPrototype };
  };
  const prototype = loaded.InProcessAdapter?.prototype;
  if (typeof prototype?.runTestCases === 'function') return prototype;
  throw new Error(
    `Expected ${adapterPath} to export InProcessAdapter with runTestCases. Install the pinned cucumber: npm ci.`,
  );
}

/** Each lane takes the next scenario when its own is done. The executor keeps no state between scenarios. */
async function runInLanes(
  adapter: Adapter,
  cases: readonly TestCase[],
  { lanes, signal, ready }: Lanes,
): Promise<boolean> {
  const queue = [...cases];
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    while (true) {
      await ready?.();
      const next = signal.aborted ? undefined : queue.shift();
      if (!next) return;
      if (!(await adapter.executor.runTestCase(next, hasFailed))) hasFailed = true;
    }
  };
  // Cucumber listens for uncaught exceptions once per running step. Several runs may overlap: each takes back its own.
  process.setMaxListeners(process.getMaxListeners() + lanes);
  await Promise.all(Array.from({ length: lanes }, lane));
  process.setMaxListeners(process.getMaxListeners() - lanes);
  return !hasFailed && queue.length === 0;
}
