import { randomBytes } from 'node:crypto';
import { openDoor } from '../../door/door.ts';
import { poll } from '../../door/poll.ts';
import type { Session } from '../../door/session.ts';
import type { Case } from '../../keys/case.ts';
import { createPrimary } from '../../keys/related-keys.ts';
import { patienceOf } from '../../keys/settling.ts';
import { ownKeys } from '../../model/created-keys.ts';
import { at } from '../../model/json.ts';

const attempts = 10;

/**
 * Whether reads lag behind writes: a description that was just changed is read at once, a few times. A change that
 * never shows is no lag.
 */
export async function doReadsLag(session: Session): Promise<boolean> {
  const door = openDoor(session, 'probe/lag');
  try {
    const keys = await createPrimary({ door, session }, 'symmetric');
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const shows = await whenShown({ door, session, keys });
      if (shows !== 'immediately') return shows === 'later';
    }
    return false;
  } catch {
    return false;
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

/** When a change shows, within the settle budget. */
async function whenShown({ door, session, keys }: Case): Promise<'immediately' | 'later' | 'never'> {
  const written = randomBytes(8).toString('hex');
  await door.send('UpdateKeyDescription', { KeyId: keys.keyId, Description: written });
  const read = async () => {
    const outcome = await door.send('DescribeKey', { KeyId: keys.keyId });
    return outcome.kind === 'success' ? at(outcome.output, 'KeyMetadata', 'Description') : undefined;
  };
  if ((await read()) === written) return 'immediately';
  const isWritten = (shown: unknown) => shown === written;
  const { isMet } = await poll(read, isWritten, { ...patienceOf(session), confirmations: 1 });
  return isMet ? 'later' : 'never';
}
