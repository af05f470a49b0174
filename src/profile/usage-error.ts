import { didYouMean } from '../contract/suggestion.ts';

/**
 * The person who started the suite must change something: an option, a profile, or what is running where.
 * The message is one paragraph that says what was expected, what was found and what to do; it holds no secret.
 * Ends a run with exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A name that is not among the known ones, with the nearest of them. `remedy` ends the paragraph. */
export function unknownName(
  what: string,
  given: string,
  known: readonly string[],
  remedy: string,
): UsageError {
  return new UsageError(`Unknown ${what} \`${given}\`.${didYouMean(given, known)} ${remedy}`);
}
