import { openDoor } from '../../door/door.ts';
import { poll } from '../../door/poll.ts';
import type { Session } from '../../door/session.ts';
import { orElse, undecidedAs, untilDecided } from '../../door/until-decided.ts';
import type { BareCase } from '../../keys/case.ts';
import { createPrimary, startReplica } from '../../keys/related-keys.ts';
import { notAsMade, patienceOf } from '../../keys/settling.ts';
import { describeAll } from '../../keys/views.ts';
import { ownKeys } from '../../model/created-keys.ts';
import type { KeyView } from '../../model/related-keys.ts';

/** Whether three related keys come to describe the roles that they were made with, all alike, within the settle budget; nobody knowing otherwise, they do. */
export async function doRelatedKeysAgree(session: Session): Promise<boolean> {
  const tryOnce = () => tryAgreement(session);
  return untilDecided(tryOnce, session.target.budgets).catch(undecidedAs(true));
}

async function tryAgreement(session: Session): Promise<boolean> {
  const startedMs = performance.now();
  const door = openDoor(session, 'probe/agreement');
  try {
    const doAgree = await comeToAgree({ door, session }).catch(orElse(false));
    return doAgree || (await session.lossSince(startedMs)) !== undefined;
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

async function comeToAgree(bare: BareCase): Promise<boolean> {
  const { door, session } = bare;
  let keys = await createPrimary(bare, 'symmetric');
  for (const region of session.target.regions.slice(1, 3))
    keys = await startReplica({ door, session, keys }, region);
  const doAgree = (views: readonly KeyView[]) => notAsMade(views, keys) === undefined;
  return (await poll(() => describeAll(door, keys), doAgree, patienceOf(session))).isMet;
}
