import { generateKeyPairSync, sign } from 'node:crypto';
import type { Session } from '../door/session.ts';
import { eventually } from '../door/wait.ts';
import type { Input } from '../model/driver.ts';
import type { KeyKind } from '../model/key-kinds.ts';
import { madeUpBytes } from '../model/made-up-bytes.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { BareCase } from './case.ts';
import { untilOld } from './during/old-writes.ts';
import type { Terms } from './lease.ts';
import {
  addReplica,
  createPrimary,
  createRelatedKeys,
  createSingleRegionKey,
  createWithoutMaterial,
} from './related-keys.ts';
import { callsInto } from './setting-states.ts';
import { notInState, patienceOf } from './settling.ts';
import { isMadeByCalls, prepare, type Setting } from './use/happy-path.ts';
import { usageOf } from './use/usage.ts';
import { describeIn } from './views.ts';

/** What a cell of the table of key states is about. */
export type Wanted = {
  readonly kind: KeyKind;
  readonly state: string;
  /** The operation to be called, for which all that it needs is made. */
  readonly operation: string;
  readonly isMultiRegion: boolean;
};

/** A key in a state, with a valid input of the operation that is to be called; a transient state is met by the call. */
export type Placed = {
  readonly wanted: Wanted;
  readonly setting: Setting;
  readonly input: Input;
};

/** Leases keys, or makes them. */
export type LeaseKeys = (make: () => Promise<RelatedKeys>, terms: Terms) => Promise<RelatedKeys>;

/** A key in a lasting state: leased, unless something has to be made with it before it comes into the state. */
export function placeLasting(bare: BareCase, wanted: Wanted, lease: LeaseKeys): Promise<Placed> {
  return needsKeyBefore(wanted) ? lasting(bare, wanted) : leased(bare, wanted, lease);
}

async function lasting(bare: BareCase, wanted: Wanted): Promise<Placed> {
  const setting = await newSetting(bare, wanted);
  const input = await inputIn(setting, wanted);
  await bringInto(setting, wanted);
  return { wanted, setting, input };
}

async function leased(bare: BareCase, wanted: Wanted, lease: LeaseKeys): Promise<Placed> {
  const { door, session } = bare;
  const make = async () => {
    const setting = await newSetting(bare, wanted);
    await bringInto(setting, wanted);
    return setting.keys;
  };
  const keys = await lease(make, { state: wanted.state, moved: 'spent' });
  const setting = { door, session, keys, region: keys.primaryRegion };
  return { wanted, setting, input: await inputIn(setting, wanted) };
}

/** Whether the input can only be made with a key that is still Enabled, or needs another set of keys than its state. */
function needsKeyBefore({ state, operation }: Wanted): boolean {
  if (operation === 'UpdatePrimaryRegion') return true;
  if (state === 'PendingImport') return usedBefore.includes(operation);
  return state !== 'Enabled' && isMadeByCalls(operation);
}

async function newSetting(bare: BareCase, wanted: Wanted): Promise<Setting> {
  const { door, session } = bare;
  const keys = await keysFor(bare, wanted);
  return { door, session, keys, region: keys.primaryRegion };
}

async function inputIn(setting: Setting, { operation, state }: Wanted): Promise<Input> {
  const foreign = lacksMaterial(setting, state) && checkOfForeign(operation, setting.keys);
  return foreign || prepare(operation, setting);
}

async function bringInto(setting: Setting, { state }: Wanted): Promise<void> {
  const { door, keys, region } = setting;
  const [call, more] = callsInto[state] ?? [];
  if (call && state !== 'Enabled' && !lacksMaterial(setting, state))
    requireSuccess(await door.send(call, { KeyId: keys.keyId, ...more }, { region }), `${call} in ${region}`);
  // A key is PendingImport before its key material is imported, too.
  if (state === 'PendingImport' && keys.material !== undefined) await untilOld(setting);
  await untilIn(setting, state);
}

function lacksMaterial({ keys }: Setting, state: string): boolean {
  return state === 'PendingImport' && keys.material === undefined;
}

/** Reads until the key is in the state: once where reads do not lag. */
async function untilIn({ door, session, keys, region }: Setting, state: string): Promise<void> {
  const { confirmations, ...patience } = patienceOf(session);
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notInState([view], state),
    { ...patience, confirmations: session.support.doReadsLag ? confirmations : 1 },
  );
}

/** Operations for whose input the key itself has to be used first, or allowed to others. */
const usedBefore = ['Decrypt', 'ReEncrypt', 'RetireGrant', 'RevokeGrant', 'UpdatePrimaryRegion'];

function keysFor(bare: BareCase, wanted: Wanted): Promise<RelatedKeys> {
  const { door, session } = bare;
  const { kind, state, operation, isMultiRegion } = wanted;
  if (state === 'PendingImport' && !usedBefore.includes(operation))
    return createWithoutMaterial(bare, kind, isMultiRegion);
  if (operation === 'UpdatePrimaryRegion') return pairOf(bare, kind);
  if (!isMultiRegion) return createSingleRegionKey(bare, kind);
  const primary = createPrimary(bare, kind);
  return state === 'PendingReplicaDeletion'
    ? primary.then((keys) => addReplica({ door, session, keys }, secondOf(session)))
    : primary;
}

/** A primary and a replica that can be used. */
export async function pairOf(bare: BareCase, kind: KeyKind): Promise<RelatedKeys> {
  const { door, session } = bare;
  if (kind === 'imported') return createRelatedKeys(bare, kind, [secondOf(session)]);
  return addReplica({ door, session, keys: await createPrimary(bare, kind) }, secondOf(session));
}

/** What another key made, for a check by one that never had key material; `undefined` for operations that check nothing. */
function checkOfForeign(operation: string, keys: RelatedKeys): Input | undefined {
  const { input } = usageOf(keys);
  if (operation === 'VerifyMac') return { ...input, Mac: madeUpBytes(32) };
  if (operation !== 'Verify') return undefined;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...input, Signature: sign('sha256', input.Message as Uint8Array, privateKey) };
}

/** Where replicas are made. */
export function secondOf({ target }: Session): string {
  return target.regions[1] ?? '';
}
