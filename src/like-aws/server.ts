import { type Reference, startReference } from '../reference/server.ts';
import { standardParts } from '../reference/standard-parts.ts';
import { callers, withSessions } from './callers.ts';
import { durationBetween, seededRandom } from './dice.ts';
import { withForeignKeys } from './foreign-keys.ts';
import { lagging } from './lagging.ts';
import { biteLate } from './late-permissions.ts';
import { createPast } from './past.ts';
import type { Between, LikeAws } from './settings.ts';
import { troubled } from './trouble.ts';

/** Where to listen, as for the reference. */
export type Listening = { readonly port?: number; readonly hosts?: readonly string[] };

export type ServerLikeAws = Reference & {
  /** When the session of the main role expires, in milliseconds since the epoch. */
  readonly expiresAt: number;
};

/** Servers that show a Region in turns. */
const servers = 2;

/** Starts the reference KMS as slow, late, busy and strict as the settings say, with AWS STS beside it. */
export async function startLikeAws(settings: LikeAws, listening: Listening = {}): Promise<ServerLikeAws> {
  const random = seededRandom(settings.seed);
  const clock = () => Date.now() + settings.skew * 1_000;
  const expiresAt = clock() + settings.expires * 1_000;
  const past = createPast();
  const late =
    settings.policies > 0 ? biteLate(standardParts(), { random, lagMs: settings.policies }) : standardParts();
  const shown = settings.lag > 0 ? lagging(late, { random, lagMs: settings.lag }, servers, past) : late;
  const occupied = withForeignKeys(shown, settings.foreign, past);
  const parts = withSessions(troubled(occupied, settings, random), expiresAt);
  const lasting =
    ({ least, most }: Between) =>
    () =>
      durationBetween(least, most, random);
  const reference = await startReference({
    ...listening,
    clock,
    identities: callers,
    parts,
    creatingMs: lasting(settings.creating),
    updatingMs: lasting(settings.updating),
    rotatingMs: lasting(settings.rotating),
  });
  return { ...reference, expiresAt };
}
