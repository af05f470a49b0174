import { AsyncLocalStorage } from 'node:async_hooks';
import type { Contract } from '../contract/answers.ts';
import type { Target } from '../target/target.ts';
import type { OwnKey } from './cleaner.ts';
import type { Driver } from './driver.ts';
import type { Exchange } from './exchange.ts';
import type { Ledger } from './ledger.ts';
import type { Mismatch, Stop } from './stop.ts';

/** What the probe learnt about a target before the run. */
export type Support = {
  /** Operations that nobody answers for. */
  readonly unsupported: ReadonlySet<string>;
  /** Operations that are there but whose happy path did not work, with what it came to. */
  readonly broken: ReadonlyMap<string, BrokenOperation>;
  /** Whether related keys ever described each other alike; where they never do, waiting for it in every Given would only cost time. */
  readonly doRelatedKeysAgree: boolean;
  /** Whether a read was ever seen to show less than what had been written before: then it may also show more than the next. */
  readonly doReadsLag: boolean;
};

/** What became of an operation's happy path, and the exchanges that show it. */
export type BrokenOperation = {
  readonly evidence: string;
  readonly exchanges: readonly Exchange[];
  /** Why nothing was learnt of it, when that is what became of it. */
  readonly undecided?: Stop;
  /** What the target did wrong before the operation could be put as it should be: that, then, is the difference. */
  readonly obstacle?: Mismatch;
};

/** What all scenarios of one run share. Made by the run, read by the World; holds no state of any scenario. */
export type Session = {
  readonly target: Target;
  readonly runId: string;
  readonly support: Support;
  readonly contract: Contract;
  readonly ledger: Ledger;
  /** A driver for one case; `elapsedMs` is that case's clock. */
  readonly openDriver: (caseId: string, elapsedMs: () => number) => Driver;
  /** Takes a key that a case created, to be scheduled for deletion outside its lane. */
  readonly handOver: (key: OwnKey) => void;
  /** How the target lost the run's keys since a time by `performance.now()`, if it is known to have; see `witness.ts`. */
  readonly lossSince: (sinceMs: number) => Promise<string | undefined>;
};

/**
 * Carries the session from the run to the World it cannot reach otherwise: cucumber clones world parameters, so live
 * objects do not pass. Each run has its own context; several may go on in one process.
 */
export const sessionContext = new AsyncLocalStorage<Session>();
