import type { ClientName, Exchange } from '../../model/exchange.ts';
import type { Grade } from '../../model/grade.ts';
import type { Act } from '../../model/seen.ts';
import type { StateSample } from '../../model/state-sample.ts';
import type { Cause, Verdict } from '../../model/verdict.ts';
/** What one run found, as versioned data (`schemas/report.json`): all that is shown is computed from it. */
import type { Expectation } from './expectation.ts';

export type ScenarioResult = {
  /** `<clause id>/<case>`, with `/<row>` for a row of an outline: unique, and apart from the title. */
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly feature: string;
  readonly grade: Grade;
  readonly operations: readonly string[];
  /** Those of its operations that it never called, as it was stopped before; absent where there are none. */
  readonly uncalled?: readonly string[];
  readonly verdict: Verdict;
  readonly failedGrade?: Grade;
  readonly expectations: readonly Expectation[];
  readonly cause?: Cause;
  /** What an unsupported scenario could not do without: an operation, or what of it. */
  readonly missing?: string;
  /** One sentence a maintainer can act on. */
  readonly reason?: string;
  /** The text of the step that decided. */
  readonly step?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** What the target does wrong, in words shared by all scenarios that meet it; absent in reports of earlier versions. */
  readonly defect?: string;
  /** Stable over runs: same defect, same fingerprint (names, ids, times and Regions masked). Scenarios that share it share a root cause. */
  readonly fingerprint?: string;
  /** Hash of the scenario's text and its Rule, so that a changed scenario is told from a changed target. */
  readonly digest: string;
  readonly durationMs: number;
  /** From the act until every related key was settled. */
  readonly settledMs?: number;
  /** Absent where the `When` only reads, and in reports of earlier versions. */
  readonly acts?: readonly Act[];
  readonly states?: readonly StateSample[];
  readonly exchanges?: readonly Exchange[];
  /** Index of the exchange that shows the difference, in `exchanges`; absent where none does. */
  readonly decidedBy?: number;
  /** Notes that never decide a verdict, e.g. measured latencies. */
  readonly notes?: readonly string[];
};

/** A payload that breaks its JSON Schema outside the clause that tests shapes; deduplicated by operation, path and keyword. */
export type Finding = {
  readonly operation: string;
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
  readonly count: number;
  /** Id of the first scenario that met it. */
  readonly scenario: string;
};

/** What the probe saw of an operation before the run. */
export type OperationSupport = {
  readonly operation: string;
  readonly support: 'supported' | 'unsupported' | 'unknown';
  /** What the target returned, in one line. */
  readonly evidence: string;
};

export type Clause = {
  readonly id: string;
  readonly statement: string;
  readonly sources: readonly string[];
  /** Set when no black-box test can reach it. */
  readonly untestable?: string;
};

/** Part `index` of `of`, counted from 1. */
export type Shard = { readonly index: number; readonly of: number };

export type Report = {
  readonly schemaVersion: 2;
  readonly suite: {
    readonly name: 'kms-conformance';
    readonly version: string;
    readonly sdkVersion: string;
    readonly nodeVersion: string;
    /** Hash of the code and the schemas that judge; absent in reports of earlier versions. */
    readonly digest?: string;
    /** Scenarios in the whole manifest, whether or not this run selected them. */
    readonly scenarios: number;
    /** Expectations, which are the Thens of those scenarios, by their own grade. */
    readonly expectationsByGrade: Readonly<Record<Grade, number>>;
    /** The same whole manifest by operation. A scenario counts under each of its operations. */
    readonly scenariosByOperation: Readonly<Record<string, number>>;
    readonly clauses: readonly Clause[];
  };
  readonly target: {
    readonly name: string;
    readonly version?: string;
    /** The command that starts the target, `{port}` for its port; absent where it ran before. */
    readonly start?: string;
    readonly endpoints: Readonly<Record<string, string>>;
    readonly regions: readonly string[];
    readonly capabilities: { readonly claimed: readonly string[]; readonly probed: readonly string[] };
    readonly operations: readonly OperationSupport[];
  };
  readonly run: {
    readonly id: string;
    readonly seed: string;
    readonly lanes: number;
    /** What sent the acts; absent where that was the AWS SDK for JavaScript. */
    readonly client?: {
      readonly name: ClientName;
      readonly version: string;
      /** Acts that it sent, and those that it left to the SDK: spoiled on purpose, or refused by the client's own checks. */
      readonly acts: number;
      readonly bySdk: number;
    };
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    readonly durationMs: number;
    /** False when the run was cut short. */
    readonly isComplete: boolean;
    readonly endedEarly?: 'interrupted' | 'max-failures' | 'target-gone' | 'credentials' | 'clock';
    /** The command that ran this target, without any selection, to be typed as it is; absent in reports of earlier versions. */
    readonly command?: string;
    /** Scenarios that were selected and never started, when the run was cut short; absent when there are none. */
    readonly notRun?: number;
    /** The selection in words when not every scenario was run. */
    readonly selection?: string;
    /** Which part of the selection this run was given, with `--shard`. */
    readonly shard?: Shard;
    /** Keys that could not be scheduled for deletion, with the reason. */
    readonly leftBehind: readonly string[];
  };
  readonly scenarios: readonly ScenarioResult[];
  readonly findings: readonly Finding[];
};
