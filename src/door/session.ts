import { AsyncLocalStorage } from 'node:async_hooks';
import type { Contract } from '../contract/answers.ts';
import type { Ledger, OwnKey } from '../model/created-keys.ts';
import type { Driver } from '../model/driver.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Fixtures } from '../model/fixtures.ts';
import type { Mismatch, Stop } from '../model/stop.ts';
import type { Target } from '../profile/target.ts';
import type { Identification } from '../wire/identification.ts';
import type { Repeats } from './repeats.ts';
import type { YoungNames } from './young-names.ts';

/** What the probe learnt about a target before the run. */
export type Support = {
  /** Operations that nobody answers for. */
  readonly unsupported: ReadonlySet<string>;
  /** Operations that are there but whose happy path did not work, with what it came to. */
  readonly broken: ReadonlyMap<string, BrokenOperation>;
  /** Why the target has no multi-Region keys at all, in words; absent where it has them. */
  readonly lacksMultiRegionKeys?: string;
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
  /** What the target did wrong before the operation could be called as it should be: that, then, is the difference. */
  readonly obstacle?: Mismatch;
};

/** Says how the target lost the run's keys, in these Regions or in any, since a time by `performance.now()`. */
export type LossSince = (sinceMs: number, regions?: readonly string[]) => Promise<string | undefined>;

/** What all scenarios of one run share. Made by the run, read by the World; holds no state of any scenario. */
export type Session = {
  readonly target: Target;
  readonly runId: string;
  readonly support: Support;
  readonly contract: Contract;
  readonly ledger: Ledger;
  /** A driver for one case; `elapsedMs` is that case's clock. */
  readonly openDriver: (caseId: string, elapsedMs: () => number) => Driver;
  /** What the run has learnt about sending calls again. */
  readonly repeats: Repeats;
  /** What the run has made a moment ago, and may not be visible yet. */
  readonly young: YoungNames;
  /** Whether the target still accepts the credentials of the run. */
  readonly identification: Identification;
  /** How many pieces of work may go on at a time without keeping the target from answering in good time. */
  readonly roomForScenarios: () => number;
  /** Takes a key that a case created, to be scheduled for deletion outside its lane. */
  readonly handOver: (key: OwnKey) => void;
  /** Keys that scenarios may have one after the other; absent where each gets its own. */
  readonly fixtures?: Fixtures;
  /** How the target lost the run's keys since a time by `performance.now()`, if it is known to have; see `witness.ts`. */
  readonly lossSince: LossSince;
  /** Whether the run has seen enough: then no call is made any more, and no scenario waits for anything. */
  readonly isCutShort?: () => boolean;
};

/**
 * Carries the session from the run to the World it cannot reach otherwise: cucumber clones world parameters, so live
 * objects do not pass. Each run has its own context; several may go on in one process.
 */
export const sessionContext = new AsyncLocalStorage<Session>();
