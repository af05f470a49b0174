/**
 * The report: what one run found, as versioned data. Everything that is shown is computed from it.
 * Its JSON Schema is `schemas/report.json`; percentages are never stored.
 */

export const verdicts = [
  'passed',
  'failed',
  'unsupported',
  'inapplicable',
  'indeterminate',
  'errored',
] as const;
export type Verdict = (typeof verdicts)[number];

export const grades = ['documented', 'recorded', 'inferred'] as const;
export type Grade = (typeof grades)[number];

/**
 * Why a scenario did not pass.
 * difference: the target differs from AWS. prerequisite: a Given did not hold. not-implemented: the operation is unsupported.
 * not-claimed: a capability is missing. not-seen: a transient state never showed. no-answer: the network decided.
 * throttled: the target throttled. target-gone: the target died earlier in the run. keys-lost: the target lost the run's
 * keys, as by a restart. suite: our own fault.
 */
export const causes = [
  'difference',
  'prerequisite',
  'not-implemented',
  'not-claimed',
  'not-seen',
  'no-answer',
  'throttled',
  'target-gone',
  'keys-lost',
  'suite',
] as const;
export type Cause = (typeof causes)[number];

/** One HTTP request and its answer as they were on the wire, secrets redacted. Bodies are text; `startedMs` counts from the scenario's start. */
export type Exchange = {
  readonly operation: string;
  readonly region: string;
  readonly identity: string;
  readonly endpoint: string;
  readonly startedMs: number;
  readonly durationMs: number;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** Present exactly when `response` is absent: why no answer came. */
  readonly noAnswer?: string;
  /** Why nobody could read the answer, which is the target's doing. */
  readonly unreadable?: 'body-too-long' | 'headers-too-long' | 'not-utf-8';
};

/** One sample of a key's state in one Region, for the time line. `atMs` counts from the scenario's start. */
export type StateSample = {
  readonly atMs: number;
  readonly region: string;
  readonly keyState: string;
  readonly role: string;
};

/** One call of a scenario's `When` that may change something. Times count from the scenario's start. */
export type Act = {
  readonly operation: string;
  readonly region: string;
  readonly sentMs: number;
  /** Absent when no answer came. */
  readonly answeredMs?: number;
};

export type ScenarioResult = {
  /** `<clause id>/<slug of the name>`, unique and stable. */
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly feature: string;
  readonly grade: Grade;
  readonly operations: readonly string[];
  readonly verdict: Verdict;
  readonly cause?: Cause;
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
  /** What was answered, in one line. */
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
  readonly schemaVersion: 1;
  readonly suite: {
    readonly name: 'kms-conformance';
    readonly version: string;
    readonly sdkVersion: string;
    readonly nodeVersion: string;
    /** Hash of the code and the schemas that judge; absent in reports of earlier versions. */
    readonly digest?: string;
    /** Scenarios in the whole manifest, whether or not this run selected them. */
    readonly scenarios: number;
    /** The same whole manifest by grade; adds up to `scenarios`. */
    readonly scenariosByGrade: Readonly<Record<Grade, number>>;
    /** The same whole manifest by operation. A scenario counts under each of its operations. */
    readonly scenariosByOperation: Readonly<Record<string, number>>;
    readonly clauses: readonly Clause[];
  };
  readonly target: {
    readonly name: string;
    readonly version?: string;
    readonly endpoints: Readonly<Record<string, string>>;
    readonly regions: readonly string[];
    readonly capabilities: { readonly claimed: readonly string[]; readonly probed: readonly string[] };
    readonly operations: readonly OperationSupport[];
  };
  readonly run: {
    readonly id: string;
    readonly seed: string;
    readonly lanes: number;
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    readonly durationMs: number;
    /** False when the run was cut short. */
    readonly isComplete: boolean;
    /** Why it was cut short. */
    readonly endedEarly?: 'interrupted' | 'max-failures' | 'target-gone';
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
