/**
 * What every run of the tests is bounded by: no test takes longer than this, and a file ends with its last test, even
 * where a failed one left a server or a program behind. The npm scripts say the same; a test compares them.
 */
export const testBounds: readonly string[] = ['--test-timeout=300000', '--test-force-exit'];

/** All unit tests together, and the suite on the reference, on a very busy machine. */
export const wholeRunMs = 40 * 60_000;
