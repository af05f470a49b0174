import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { Credentials } from '../profile/target.ts';
import { UsageError } from '../profile/usage-error.ts';

/** Credentials, where they were found, and until when they are valid, in milliseconds since the epoch, where that is known. */
export type Found = {
  readonly credentials: Credentials;
  readonly source: string;
  readonly expiresAt?: number;
};

/** Finds credentials again whenever it is called: those that are about to expire are renewed where that is possible. */
export type Chain = () => Promise<Found>;

/** What the SDK notes about where it found credentials, in our words; the last that applies is the most exact. */
const sources: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/PROFILE/, 'a profile'],
  [/ENV_VARS/, 'the environment'],
  [/PROCESS/, 'a credential process'],
  [/SSO/, 'IAM Identity Center'],
  [/STS_ASSUME_ROLE/, 'an assumed role'],
  [/WEB_ID/, 'a web identity'],
  [/HTTP/, 'a container'],
  [/IMDS/, 'an instance'],
];

/** The standard chain of AWS's own clients: environment, profiles, SSO, web identity, process, container, instance. */
export function standardChain(): Chain {
  const find = fromNodeProviderChain();
  return async () => {
    const found = await find().catch((error: Error) => {
      throw new UsageError(
        `Expected AWS credentials in the standard chain (environment, profile, SSO, web identity, process, container), but: ${error.message} Sign in, or set AWS_PROFILE.`,
      );
    });
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = found;
    return {
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
      source: sourceOf(Object.keys('$source' in found && found.$source ? found.$source : {})),
      ...(expiration && { expiresAt: expiration.getTime() }),
    };
  };
}

/** Where credentials come from, from what the SDK notes about them. */
export function sourceOf(notes: readonly string[]): string {
  const found = sources.filter(([pattern]) => notes.some((note) => pattern.test(note)));
  return found.at(-1)?.[1] ?? 'the standard chain';
}
