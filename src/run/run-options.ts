import type { OnExchange } from '../case/open-session.ts';
import type { Target } from '../profile/target.ts';
import type { OperationSupport, ScenarioResult, Shard } from '../report/model/report.ts';
import type { Client } from '../wire/client.ts';
import type { Reread } from '../wire/identification.ts';
import type { Diagnose } from './liveness.ts';
import type { ManifestScenario } from './manifest/manifest.ts';
import type { CaseResult } from './results.ts';
import type { Suite } from './suite.ts';

export type RunOptions = {
  readonly suite: Suite;
  readonly target: Target;
  readonly runId: string;
  readonly scenarios: readonly ManifestScenario[];
  /** The command that runs this target, without any selection, for the report. */
  readonly command?: string;
  /** The selection in words, when these are not all scenarios. */
  readonly selection?: string;
  /** Which part of the selection these are. */
  readonly shard?: Shard;
  /** The whole selection, when `scenarios` is a shard of it: every shard probes what the whole depends on. */
  readonly unsharded?: readonly ManifestScenario[];
  /** The operations to probe, where that is not for the scenarios to say. */
  readonly probing?: readonly string[];
  readonly lanes: number;
  readonly seed: string;
  /** Whether scenarios may have keys one after the other, or each its own, as it is unless said. */
  readonly fixtures?: 'shared' | 'own';
  /** Sends the acts of scenarios; the SDK unless given. */
  readonly client?: Client;
  /** Ends the run early after this many scenarios that failed. */
  readonly maxFailures?: number;
  /** By the name of leased keys, how many sets of them there may be at a time; then a scenario waits for one of these. */
  readonly sets?: ReadonlyMap<string, number>;
  /** The run makes no more keys than these. */
  readonly mostKeys?: number;
  /** Whether all operations are known to exist, so that no key is made to find out. */
  readonly isProbed?: boolean;
  /** Told of every exchange of the run. */
  readonly onExchange?: OnExchange;
  /** Receives `messages.ndjson` and the ledger. */
  readonly outFolder: string;
  /** Ends the run early; what was created is still cleaned up. */
  readonly signal?: AbortSignal;
  /** Reads the identities of the target anew, for credentials that expire in mid-run. */
  readonly rereadIdentities?: Reread;
  /** Says what became of the target when it no longer answers. */
  readonly diagnose?: Diagnose;
  readonly onProbed?: (operations: readonly OperationSupport[]) => void;
  /** Told after the probe how many calls a second a slow target answers. */
  readonly onSlow?: (callsPerSecond: number) => void;
  readonly onResult?: (result: ScenarioResult, whole: CaseResult) => void;
  /** Called when the last scenario has ended and only the clean-up is left. */
  readonly onCleaning?: () => void;
};
