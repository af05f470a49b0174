import type { Target } from '../profile/target.ts';
import { visible } from '../report/model/visible.ts';
import { livingKeys } from '../run/living-keys.ts';

/** `sweep --check`: names every key of the suite that is alive, or may be; exit 1 if there is any. Touches nothing. */
export async function checkNothingLives(target: Target): Promise<number> {
  const { entries, unread, lookedAt } = await livingKeys(target);
  const lines = [
    `${entries.length} living keys of this suite among ${lookedAt} checked; nothing was changed`,
    ...entries.map(
      ({ keyId, region, runId }) => `  alive: ${visible(`${keyId} in ${region}, of run ${runId}`)}`,
    ),
    ...unread.map(
      ({ keyId = 'the keys', region, reason }) =>
        `  not known: ${visible(`${keyId} in ${region}: ${reason}`)}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return entries.length + unread.length > 0 ? 1 : 0;
}
