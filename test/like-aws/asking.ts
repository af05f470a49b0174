import type { TestContext } from 'node:test';
import { callers, type LikeCaller, mainCaller } from '../../src/like-aws/callers.ts';
import { type ServerLikeAws, startLikeAws } from '../../src/like-aws/server.ts';
import { parseSettings } from '../../src/like-aws/settings.ts';
import type { Input } from '../../src/model/driver.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { home, regions } from '../door/scripted.ts';
import { sdkDriver } from '../wire/local-server.ts';

/** A server without delays but those named, that closes after the test. */
export async function likeAws(t: TestContext, settings = ''): Promise<ServerLikeAws> {
  const server = await startLikeAws(parseSettings(`latency=0,creating=0,updating=0,rotating=0,${settings}`));
  t.after(() => server.close());
  return server;
}

/** Calls as one of the server's callers, in the home Region unless said. */
export type Ask = (operation: string, input?: Input, region?: string) => Promise<Outcome>;

export function asking(
  url: string,
  caller: LikeCaller = mainCaller,
  reach: readonly string[] = regions,
): Ask {
  const { accessKeyId, secretAccessKey, sessionToken } = caller;
  const main = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  const endpoints = Object.fromEntries(reach.map((region) => [region, url]));
  const driver = sdkDriver(url, { endpoints, identities: { main }, requestMs: 10_000 });
  return async (operation, input = {}, region = home) =>
    outcomeOf(await driver.exchange({ operation, input, region, identity: 'main' }));
}

/** What a call came to, in one word. */
export function word(outcome: Outcome): string {
  return outcome.kind === 'refusal' ? outcome.code : outcome.kind;
}

/** What nobody may find in a file: whatever says who called. */
export const canaries: readonly string[] = callers.flatMap((caller) => [
  caller.accountId,
  caller.accessKeyId,
  caller.secretAccessKey,
  'nightly-canary',
  ...('sessionToken' in caller && caller.sessionToken ? [caller.sessionToken] : []),
]);
