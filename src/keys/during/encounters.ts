import type { Input } from '../../model/driver.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import type { BareCase, Case } from '../case.ts';
import { move, moveAndSettle, updatePrimaryRegion } from '../moves.ts';
import { createPrimary, createRelatedKeys, startReplica } from '../related-keys.ts';
import { prepare, type Setting } from '../use/happy-path.ts';
import { inputFor } from '../use/unusual-calls.ts';
import type { Encounter } from './encounter.ts';
import { requireSettled } from './walking.ts';

/**
 * A call on a key that is Updating because its primary Region is being updated. Both keys of the pair are Updating for
 * the same time, so that the other one tells how late it is.
 */
export function meetingUpdating(setting: Setting, operation: string, input: Input): Encounter {
  const { door, session, keys, region } = setting;
  const clock = [keys.regions[0], keys.primaryRegion].find((other) => other !== region);
  return {
    operation,
    keys,
    region,
    state: 'Updating',
    ...(clock && { clock }),
    call: () => door.send(operation, input, { region }),
    again: async (hasTrace) =>
      hasTrace
        ? meetingAfresh(setting, operation)
        : meetingUpdating(
            { ...setting, keys: await moveOnceMore({ door, session, keys }) },
            operation,
            input,
          ),
  };
}

/** The same meeting on new keys of the same kind. */
async function meetingAfresh(setting: Setting, operation: string): Promise<Encounter> {
  const { door, session, keys } = setting;
  const made = await createRelatedKeys({ door, session }, keys.kind, keys.regions.slice(1));
  const input = await prepare(operation, { ...setting, keys: made });
  const moved = await move(door, made, keys.primaryRegion);
  return meetingUpdating({ ...setting, keys: moved }, operation, input);
}

/**
 * A call for the Region of a replica that is still Creating, or a call there that asks for another Region; another
 * replica of a new key, should that be over.
 */
export function meetingCreating(setting: Setting, operation: string, wanted?: string): Encounter {
  const { door, session, keys, region } = setting;
  return {
    operation,
    keys,
    region,
    state: 'Creating',
    call: () =>
      wanted === undefined
        ? door.send(operation, inputFor(operation, keys, region))
        : door.send(operation, inputFor(operation, keys, wanted), { region }),
    again: async () => {
      const made = await replicateOnceMore({ door, session }, region);
      return meetingCreating({ ...setting, keys: made }, operation, wanted);
    },
  };
}

/**
 * Lets the move end in every Region, moves the role back, waits, and starts the same move again: both keys are Updating
 * once more, where the target shows it. AWS is known to refuse a move while another is under way.
 */
export async function moveOnceMore(setting: Case): Promise<RelatedKeys> {
  const { door, keys } = setting;
  const [first = ''] = keys.regions;
  await requireSettled(setting);
  await moveAndSettle(setting, first);
  await updatePrimaryRegion(door, { ...keys, primaryRegion: first }, keys.primaryRegion);
  return keys;
}

/** Makes a new key with one replica that is still Creating, in the same Region as the last. */
export async function replicateOnceMore(bare: BareCase, region: string): Promise<RelatedKeys> {
  const { door, session } = bare;
  return startReplica({ door, session, keys: await createPrimary(bare, 'symmetric') }, region);
}
