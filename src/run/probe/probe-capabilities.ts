import { type Door, openDoor } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import { untilDecided } from '../../door/until-decided.ts';
import { arrangeFault } from '../../keys/faults.ts';
import { createPrimary } from '../../keys/related-keys.ts';
import { ownKeys } from '../../model/created-keys.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import type { Capability } from '../../profile/target.ts';

/** One question per capability, put on a key of its own; `true` when the target shows that it has it. */
type Question = (ask: Ask) => Promise<boolean>;

type Ask = {
  readonly door: Door;
  readonly session: Session;
  readonly keys: RelatedKeys;
  /** DescribeKey by ARN unless a key ID is given, as somebody or with a spoilt signature. */
  readonly describe: (to: {
    readonly KeyId?: string;
    readonly identity?: string;
    readonly tampering?: { readonly signature: 'broken' };
  }) => Promise<Outcome>;
};

const questions: Readonly<Record<Capability, Question>> = {
  signatures: async ({ describe }) => isRefused(await describe({ tampering: { signature: 'broken' } })),
  authorization: async ({ session, describe }) =>
    session.target.identities.limited !== undefined && isRefused(await describe({ identity: 'limited' })),
  // By key ID: it means a key of the caller's own account, whatever key policies allow. Some that tell accounts apart
  // enforce no policy, and answer for the ARN.
  accounts: async ({ session, keys: { keyId: KeyId }, describe }) =>
    session.target.identities.stranger !== undefined &&
    isRefused(await describe({ KeyId, identity: 'stranger' })),
  faults: async ({ door, session, keys, describe }) => {
    if (!session.target.faultsPath) return false;
    await arrangeFault({ door, session, keys }, 'DescribeKey', 'KMSInternalException');
    const outcome = await describe({});
    return outcome.kind === 'refusal' && outcome.code === 'KMSInternalException';
  },
};

/** The capabilities that the target was seen to have, whatever its profile claims. A question that cannot be asked counts as no. */
export async function probeCapabilities(session: Session): Promise<readonly Capability[]> {
  const asked = Object.entries(questions).map(async ([capability, question]) =>
    (await putQuestion(session, capability, question).catch(() => false)) ? [capability as Capability] : [],
  );
  return (await Promise.all(asked)).flat();
}

function putQuestion(session: Session, capability: string, question: Question): Promise<boolean> {
  return untilDecided(() => putOnce(session, capability, question), session.target.budgets);
}

async function putOnce(session: Session, capability: string, question: Question): Promise<boolean> {
  const door = openDoor(session, `probe/${capability}`);
  try {
    const keys = await createPrimary({ door, session }, 'symmetric');
    const describe: Ask['describe'] = ({ KeyId = keys.firstArn, ...to }) =>
      door.send('DescribeKey', { KeyId }, to);
    return await question({ door, session, keys, describe });
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

function isRefused(outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && outcome.status >= 400 && outcome.status < 500;
}
