import { isPrimary, type Key } from '../../src/reference/keys/key.ts';
import type { Call } from '../../src/reference/parts.ts';
import type { Output } from '../../src/reference/wire/messages.ts';
import { type Change, describing, handling } from './wraps.ts';

/** The Regions of the profile that the mutants are run with. */
export const home = 'us-east-1';
export const second = 'us-west-2';
export const third = 'eu-west-1';

/** The key that a call names by key id or ARN in its own Region. */
export function keyOf(call: Call): Key | undefined {
  return call.store.find(call.region, String(call.input.KeyId).split('/').at(-1) ?? '');
}

/** Whether this key is, or was, one of the two of a move. */
export function hasMoved(key: Key): boolean {
  return key.updatingUntil > 0;
}

export function isFormerPrimary(key: Key): boolean {
  return hasMoved(key) && !isPrimary(key);
}

export function isNewPrimary(key: Key): boolean {
  return hasMoved(key) && isPrimary(key);
}

/** Whether the primary role of these related keys was ever moved. */
export function wasMoved({ shared }: Key): boolean {
  return [...shared.keys.values()].some(hasMoved);
}

export function isUpdating(key: Key, now: number): boolean {
  return now < key.updatingUntil;
}

/** Does more than the role swap once UpdatePrimaryRegion has succeeded. */
export function afterMove(act: (former: Key, successor: Key, call: Call) => void | Promise<void>): Change {
  return handling('UpdatePrimaryRegion', async (call, proceed) => {
    const former = keyOf(call);
    const output = await proceed();
    const successor = former?.shared.keys.get(String(call.input.PrimaryRegion));
    if (former && successor && former !== successor) await act(former, successor, call);
    return output;
  });
}

/** Exchanges the roles without asking anything. */
export function swap(key: Key, region: string, call: Call): undefined {
  const successor = key.shared.keys.get(region);
  key.shared.primaryRegion = region;
  for (const moved of [key, successor]) if (moved) moved.updatingUntil = call.now + call.settings.updatingMs;
  return undefined;
}

export type Place = { readonly Arn: string; readonly Region: string };
export type Configuration = {
  readonly MultiRegionKeyType: string;
  readonly PrimaryKey: Place;
  readonly ReplicaKeys: readonly Place[];
};

export function placeOf(key: Key): Place {
  return { Arn: key.arn, Region: key.region };
}

/** Another MultiRegionConfiguration, wherever KeyMetadata is shown. */
export function configuring(
  change: (configuration: Configuration, key: Key, call: Call<unknown>) => Partial<Configuration>,
): Change {
  return describing((metadata, key, call) => {
    const { MultiRegionConfiguration: was } = metadata as Output & {
      MultiRegionConfiguration?: Configuration;
    };
    return was ? { ...metadata, MultiRegionConfiguration: { ...was, ...change(was, key, call) } } : metadata;
  });
}
