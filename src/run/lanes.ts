import { AsyncLocalStorage } from 'node:async_hooks';
import { pause } from '../model/pause.ts';
import { type Adapter, adapterPrototype, type RunTestCases, type TestCase } from './adapter.ts';
import { pathOf } from './pickle-path.ts';

/** How the scenarios of one run are shared out: `lanes` at a time, none any more once `signal` is aborted. */
export type Lanes = {
  readonly lanes: number;
  readonly signal: AbortSignal;
  /** Awaited before each scenario: holds all lanes back while it is pending. */
  readonly ready?: () => Promise<unknown>;
  /** How many of the lanes may go on at the moment, at least one; all of them unless said. */
  readonly atMost?: () => number;
  /** Whether a scenario that has just ended is to run once more, after all others; by the place of its text. */
  readonly isToRunAgain?: (path: string) => boolean;
  /** Given all scenarios, says how soon one should have its turn: the lowest number first. */
  readonly turns?: Turns;
  /** Whether a scenario waits whose turn is 2 or later, rather than have more made for it. */
  readonly isThrifty?: boolean;
};

type Pickle = TestCase['pickle'];
export type Turns = (all: readonly Pickle[]) => (pickle: Pickle) => number;

/** The run that cucumber is working for. Its adapter is replaced once per process and finds its run here; without a run it works as cucumber wrote it. */
const laneContext = new AsyncLocalStorage<Lanes>();

/** Runs `work`, in which cucumber's scenarios go on in several lanes of this process. See docs/decisions/lanes.md. */
export function inLanes<Result>(lanes: Lanes, work: () => Promise<Result>): Promise<Result> {
  installLanes();
  return laneContext.run(lanes, work);
}

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

/** Each lane takes the next scenario when its own is done. The executor keeps no state between scenarios. */
async function runInLanes(
  adapter: Adapter,
  cases: readonly TestCase[],
  {
    lanes,
    signal,
    ready,
    atMost = () => lanes,
    isToRunAgain = () => false,
    turns = inOrder,
    isThrifty,
  }: Lanes,
): Promise<boolean> {
  const turnOf = turns(cases.map(({ pickle }) => pickle));
  const isFirst = ({ pickle }: TestCase) => turnOf(pickle) < 0;
  const queue = [...cases.filter(isFirst), ...cases.filter((each) => !isFirst(each))];
  const again: TestCase[] = [];
  const parked: (() => void)[] = [];
  let hasFailed = false;
  let underWay = 0;
  const isOver = () => signal.aborted || queue.length + again.length === 0;
  const runNext = async (next: TestCase): Promise<void> => {
    underWay += 1;
    const hasPassed = await adapter.executor.runTestCase(next, hasFailed);
    underWay -= 1;
    if (isToRunAgain(pathOf(next.pickle))) again.push(next);
    else if (!hasPassed) hasFailed = true;
  };
  // A lane is parked for lack of room only while another one is under way, which wakes it.
  const lane = async (_: unknown, index: number): Promise<void> => {
    while (!isOver()) {
      await ready?.();
      if (index > 0 && index >= atMost() && underWay > 0) {
        await new Promise<void>((resolve) => void parked.push(resolve));
        continue;
      }
      if (isThrifty && queue.length > 0 && queue.every(({ pickle }) => turnOf(pickle) > 1)) {
        await pause(thriftyMs);
        continue;
      }
      const next = isOver() ? undefined : (takeFirst(queue, turnOf) ?? again.shift());
      if (next) await runNext(next);
      for (const wake of parked.splice(0)) wake();
    }
  };
  // Cucumber listens for uncaught exceptions once per running step. Several runs may overlap: each takes back its own.
  process.setMaxListeners(process.getMaxListeners() + lanes);
  await Promise.all(Array.from({ length: lanes }, lane));
  process.setMaxListeners(process.getMaxListeners() - lanes);
  return !hasFailed && queue.length + again.length === 0;
}

/** Keys come back within moments, or when they have settled: nobody is told. */
const thriftyMs = 50;

const inOrder: Turns = () => () => 0;

/** Takes the first of those whose turn comes soonest out of the queue, which begins with those that come before all others. */
function takeFirst(queue: TestCase[], turnOf: ReturnType<Turns>): TestCase | undefined {
  let soonest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { pickle }] of queue.entries()) {
    const turn = turnOf(pickle);
    if (turn >= least) continue;
    [soonest, least] = [index, turn];
    if (turn <= 0) break;
  }
  return queue.splice(soonest, 1)[0];
}
