import { type Door, openDoor } from '../kms/door.ts';
import { ownKeys } from '../kms/ledger.ts';
import { createPrimary, startReplica } from '../kms/related-keys.ts';
import type { Session } from '../kms/session.ts';
import { disagreement, patienceOf } from '../kms/settling.ts';
import { orElse, undecidedAs, untilDecided } from '../kms/until-decided.ts';
import { describeAll } from '../kms/views.ts';
import { eventually } from '../kms/wait.ts';

/** Whether three related keys come to describe each other alike within the settle budget; nobody knowing otherwise, they do. */
export async function doRelatedKeysAgree(session: Session): Promise<boolean> {
  const tryOnce = () => tryAgreement(session);
  return untilDecided(tryOnce, session.target.budgets).catch(undecidedAs(true));
}

async function tryAgreement(session: Session): Promise<boolean> {
  const startedMs = performance.now();
  const door = openDoor(session, 'probe/agreement');
  try {
    const doAgree = await comeToAgree(door, session).catch(orElse(false));
    return doAgree || (await session.lossSince(startedMs)) !== undefined;
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

async function comeToAgree(door: Door, session: Session): Promise<boolean> {
  let keys = await createPrimary(door, session, 'symmetric');
  for (const region of session.target.regions.slice(1, 3))
    keys = await startReplica(door, session, keys, region);
  await eventually(() => describeAll(door, keys), disagreement, patienceOf(session));
  return true;
}
