/** One `npm run` that runs tests: which files, and what bounds them. */
export type Suite = {
  /** Patterns as `node --test` takes them. */
  readonly files: readonly string[];
  /** Files that run side by side. */
  readonly concurrency: number;
  /** No test takes longer. */
  readonly testMs: number;
  /** All files together, on a very busy machine. */
  readonly wholeMs: number;
};

const minutes = (count: number): number => count * 60_000;

export const suites = {
  /** What `npm test` runs: all but whole runs of the suite, pages in a browser, and the lab. */
  unit: {
    files: ['test/*.test.ts', 'test/!(slow)/**/*.test.ts'],
    concurrency: 3,
    testMs: minutes(5),
    wholeMs: minutes(40),
  },
  slow: {
    files: ['test/slow/*.test.ts', 'test/slow/browser/*.test.ts'],
    concurrency: 1,
    testMs: minutes(15),
    wholeMs: minutes(30),
  },
  lab: {
    files: ['lab/test/!(campaigns)/*.test.ts'],
    concurrency: 2,
    testMs: minutes(15),
    wholeMs: minutes(40),
  },
  campaigns: {
    files: ['lab/test/campaigns/*.test.ts'],
    concurrency: 1,
    testMs: minutes(60),
    wholeMs: minutes(240),
  },
} as const satisfies Readonly<Record<string, Suite>>;
