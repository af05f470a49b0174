/**
 * The person who started the suite must change something: an option, a profile, or what is running where.
 * The message is one paragraph that says what was expected, what was found and what to do; it holds no secret.
 * Ends a run with exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
