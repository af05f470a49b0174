/** What a plugin of StrykerJS 10 exchanges with it; restated, so that the repository type-checks without it. */

export type StrykerMutant = {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
};

export type TestResult = {
  readonly id: string;
  readonly name: string;
  readonly timeSpentMs: number;
  /** 0 succeeded, 1 failed. */
  readonly status: 0 | 1;
  readonly failureMessage?: string;
};

/** How often each mutant was passed, by mutant id. */
export type Hits = Record<string, number>;

export type MutantCoverage = { static: Hits; perTest: Record<string, Hits> };

export type DryRunResult = {
  readonly status: 'complete';
  readonly tests: readonly TestResult[];
  readonly mutantCoverage: MutantCoverage;
};

export type MutantRunOptions = {
  readonly activeMutant: StrykerMutant;
  /** Ids of the tests that cover the mutant; absent for a mutant that takes effect while modules load. */
  readonly testFilter?: readonly string[];
  /** How often the mutant may be passed before it counts as an endless loop. */
  readonly hitLimit?: number;
  readonly mutantActivation: 'runtime' | 'static';
  /** The instrumented file that the mutant is in. */
  readonly sandboxFileName: string;
};

export type MutantRunResult =
  | {
      readonly status: 'killed';
      readonly killedBy: readonly string[];
      readonly failureMessage: string;
      readonly nrOfTests: number;
    }
  | { readonly status: 'survived'; readonly nrOfTests: number }
  | { readonly status: 'timeout'; readonly reason: string }
  | { readonly status: 'error'; readonly errorMessage: string };

export type TestRunner = {
  capabilities(): { readonly reloadEnvironment: boolean };
  init(): Promise<void>;
  dryRun(): Promise<DryRunResult>;
  mutantRun(options: MutantRunOptions): Promise<MutantRunResult>;
};

/** What the instrumented code reads and writes. */
export type Instrumentation = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
};

/** The instrumented code's own end of the wire, made when first asked for. */
export function instrumentation(): Instrumentation {
  const global = globalThis as { __stryker__?: Instrumentation };
  global.__stryker__ ??= {};
  return global.__stryker__;
}
