import { randomBytes } from 'node:crypto';
import { type Door, openDoor } from '../kms/door.ts';
import { at } from '../kms/json.ts';
import { ownKeys } from '../kms/ledger.ts';
import { createPrimary, type RelatedKeys } from '../kms/related-keys.ts';
import type { Session } from '../kms/session.ts';
import { patienceOf } from '../kms/settling.ts';
import { eventually } from '../kms/wait.ts';

const attempts = 10;

/**
 * Whether reads lag behind writes: a description that was just changed is read at once, a few times. A change that
 * never shows is no lag.
 */
export async function doReadsLag(session: Session): Promise<boolean> {
  const door = openDoor(session, 'probe/lag');
  try {
    const keys = await createPrimary(door, session, 'symmetric');
    for (let attempt = 1; attempt <= attempts; attempt += 1)
      if (await showsLater(door, session, keys)) return true;
    return false;
  } catch {
    return false;
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

/** Whether a change does not show at once but does within the settle budget. */
async function showsLater(door: Door, session: Session, keys: RelatedKeys): Promise<boolean> {
  const written = randomBytes(8).toString('hex');
  await door.send('UpdateKeyDescription', { KeyId: keys.keyId, Description: written });
  const read = async () => {
    const outcome = await door.send('DescribeKey', { KeyId: keys.keyId });
    return outcome.kind === 'success' ? at(outcome.output, 'KeyMetadata', 'Description') : undefined;
  };
  if ((await read()) === written) return false;
  const judge = (shown: unknown) =>
    shown === written ? undefined : { expected: written, actual: String(shown) };
  await eventually(read, judge, { ...patienceOf(session), confirmations: 1 });
  return true;
}
