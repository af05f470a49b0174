import { UsageError } from '../../src/profile/usage-error.ts';

/** The value of an option that counts something. @throws UsageError when it is no whole number. */
export function wholeNumber(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`Expected a whole number after --${option}, such as 5; got \`${given}\`.`);
}
