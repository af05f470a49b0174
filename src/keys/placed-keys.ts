import type { Outcome } from '../model/outcome.ts';
import { inRegions } from '../model/related-keys.ts';
import type { BareCase } from './case.ts';
import { callDuring, type Met } from './during/during-state.ts';
import type { Encounter } from './during/encounter.ts';
import { meetingUpdating } from './during/encounters.ts';
import { type LeaseKeys, type Placed, pairOf, placeLasting, secondOf, type Wanted } from './lasting-keys.ts';
import { move } from './moves.ts';
import { createPrimary, startReplica } from './related-keys.ts';
import { prepare } from './use/happy-path.ts';

/**
 * Makes a key of a kind, all that the operation needs while it can be made, and brings the key into the state. A key in a
 * lasting state is leased where nothing has to be made with it before, and so is a pair whose move is met.
 */
export function placeKey(bare: BareCase, wanted: Wanted, lease: LeaseKeys): Promise<Placed> {
  if (wanted.state === 'Creating') return creating(bare, wanted);
  if (wanted.state === 'Updating') return updating(bare, wanted, lease);
  return placeLasting(bare, wanted, lease);
}

/**
 * Calls the operation on a key that was placed. In a lasting state `act` makes the call, and keeps what there was before;
 * a transient state is met, again if need be.
 */
export async function callPlaced(
  placed: Placed,
  mustSucceed: boolean,
  act: (call: () => Promise<Outcome>) => Promise<unknown>,
): Promise<Partial<Met>> {
  const { wanted, setting, input } = placed;
  const { door, session, region } = setting;
  if (wanted.state === 'Updating')
    return callDuring(
      { door, session },
      { ...meetingUpdating(setting, wanted.operation, input), mustSucceed },
    );
  if (wanted.state === 'Creating')
    return callDuring({ door, session }, { ...meetingCreation(placed), mustSucceed });
  await act(() => door.send(wanted.operation, input, { region }));
  return {};
}

/** The new primary is the one that is met, in whichever Region: it may do whatever its kind can. */
async function updating(bare: BareCase, wanted: Wanted, lease: LeaseKeys): Promise<Placed> {
  const { door, session } = bare;
  const make = () => pairOf(bare, wanted.kind);
  const made = await lease(make, { state: 'Enabled', moved: 'stay' });
  const region = made.regions.find((each) => each !== made.primaryRegion) ?? '';
  const input = await prepare(wanted.operation, { door, session, keys: made, region });
  const keys = await move(door, made, region);
  return { wanted, setting: { door, session, keys, region }, input };
}

/** Checks take what the primary made: the replica can be used for nothing yet. */
const madeByPrimary = ['Decapsulate', 'Decrypt', 'ReEncrypt', 'Verify', 'VerifyMac'];

async function creating(bare: BareCase, wanted: Wanted): Promise<Placed> {
  const { door, session } = bare;
  const { kind, operation } = wanted;
  const primary = await createPrimary(bare, kind);
  const [home, region] = [primary.primaryRegion, secondOf(session)];
  const made = madeByPrimary.includes(operation)
    ? await prepare(operation, { door, session, keys: primary, region: home })
    : undefined;
  const keys = await startReplica({ door, session, keys: primary }, region);
  const setting = { door, session, keys, region };
  return { wanted, setting, input: made ?? (await prepare(operation, setting)) };
}

function meetingCreation({ wanted, setting, input }: Placed): Encounter {
  const { door, session, keys, region } = setting;
  return {
    operation: wanted.operation,
    // The state is short: what the primary shows is left to the lasting states.
    keys: inRegions(keys, [region]),
    region,
    state: 'Creating',
    call: () => door.send(wanted.operation, input, { region }),
    again: async () => meetingCreation(await creating({ door, session }, wanted)),
  };
}
