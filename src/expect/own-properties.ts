import type { Door } from '../door/door.ts';
import { poll } from '../door/poll.ts';
import type { Session } from '../door/session.ts';
import type { BareCase, Case } from '../keys/case.ts';
import type { Wish } from '../keys/lease.ts';
import { aliasName, ownValue } from '../keys/properties.ts';
import { at } from '../model/json.ts';
import { stopIfNothingLearnt } from '../wire/judging.ts';

const properties = ['description', 'tags', 'grants', 'key policy'];

/**
 * Gives every related key a description, a tag, a grant, a key policy and an alias of its own, and the primary key
 * automatic rotation, so that there is something to lose. What the target lacks or refuses is left out: it is for other
 * scenarios to judge.
 */
export async function giveOwnProperties(setting: Case): Promise<void> {
  const { door, session, keys } = setting;
  const alias = { AliasName: `${aliasName(session, keys)}-own`, TargetKeyId: keys.keyId };
  for (const region of keys.regions) {
    const values = properties.map((property) => ownValue(session, keys, property, region));
    for (const [operation, input] of [...values, ['CreateAlias', alias] as const])
      await tryTo(operation, door, session, { input: { KeyId: keys.keyId, ...input }, region });
  }
  if (keys.kind === 'symmetric') await rotate(setting);
}

/** How keys with properties of their own are made. */
export function withOwnProperties({ door, session }: BareCase, wish: Wish): Wish {
  const make = async () => {
    const keys = await wish.make();
    await giveOwnProperties({ door, session, keys });
    return keys;
  };
  return { ...wish, make };
}

/** Related keys share the rotation setting, which may take a moment to show everywhere. */
async function rotate({ door, session, keys }: Case): Promise<void> {
  const days = 90;
  const input = { KeyId: keys.keyId, RotationPeriodInDays: days };
  const isOn = await tryTo('EnableKeyRotation', door, session, { input, region: keys.primaryRegion });
  if (!isOn || session.support.unsupported.has('GetKeyRotationStatus')) return;
  const read = () =>
    Promise.all(
      keys.regions.map((region) => door.send('GetKeyRotationStatus', { KeyId: keys.keyId }, { region })),
    );
  const { pollMs } = session.target.budgets;
  await poll(
    read,
    (statuses) => statuses.every((status) => at(status, 'output', 'RotationPeriodInDays') === days),
    { withinMs: 10 * pollMs, everyMs: pollMs, confirmations: 1 },
  );
}

async function tryTo(
  operation: string,
  door: Door,
  { support }: Session,
  { input, region }: { readonly input: object; readonly region: string },
): Promise<boolean> {
  if (support.unsupported.has(operation) || support.broken.has(operation)) return false;
  const outcome = await door.send(operation, { ...input }, { region });
  stopIfNothingLearnt(outcome);
  return outcome.kind === 'success';
}
