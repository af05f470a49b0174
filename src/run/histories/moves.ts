import type { Input } from '../../model/driver.ts';
import {
  cancelled,
  type Expected,
  type Model,
  movedTo,
  replicatedTo,
  rotation,
  unlessPending,
  used,
} from './model.ts';

/** One call of a history: in which Region, and what it is to come to. `index` picks among what earlier calls made. */
export type Move = {
  readonly operation: string;
  readonly region: string;
  readonly to: string;
  readonly index: number;
  /** Whether the call is on whichever key is the primary by then, and not in `region`. */
  readonly isOnPrimary: boolean;
};

type Kind = {
  /** Input beside KeyId. */
  readonly input: (move: Move) => Input;
  readonly expect: (model: Model, move: Move) => Expected;
  /** Whether there is something to do it with. */
  readonly isPossible?: (model: Model) => boolean;
};

const nothing = () => ({});
const periods = [90, 365, 2560];
const tagNames = ['one', 'two'];

/** What histories encrypt. */
export const plaintext = Buffer.from('a history');

/** Every operation that a history may call, by name. */
export const kinds: Readonly<Record<string, Kind>> = {
  UpdatePrimaryRegion: {
    input: ({ to }) => ({ PrimaryRegion: to }),
    expect: (model, { region, to }) => movedTo(model, region, to),
  },
  ReplicateKey: {
    input: ({ to }) => ({ ReplicaRegion: to }),
    expect: (model, { region, to }) => replicatedTo(model, region, to),
  },
  DisableKey: {
    input: nothing,
    expect: (model, { region }) => unlessPending(model, region, { state: 'Disabled' }),
  },
  EnableKey: {
    input: nothing,
    expect: (model, { region }) => unlessPending(model, region, { state: 'Enabled' }),
  },
  ScheduleKeyDeletion: {
    input: () => ({ PendingWindowInDays: 7 }),
    expect: (model, { region }) => unlessPending(model, region, { state: 'pending deletion' }),
  },
  CancelKeyDeletion: { input: nothing, expect: (model, { region }) => cancelled(model, region) },
  EnableKeyRotation: {
    input: ({ index }) => ({ RotationPeriodInDays: periodOf(index) }),
    expect: (model, { region, index }) => rotation(model, region, { periodDays: periodOf(index) }),
  },
  DisableKeyRotation: {
    input: nothing,
    expect: (model, { region }) => rotation(model, region, { periodDays: undefined }),
  },
  RotateKeyOnDemand: {
    input: nothing,
    expect: (model, { region }) => rotation(model, region, { materials: model.materials + 1 }),
    // AWS allows 25 on-demand rotations of a key; some years ago it was 10.
    isPossible: ({ materials }) => materials < 10,
  },
  UpdateKeyDescription: {
    input: ({ index }) => ({ Description: `description ${index}` }),
    expect: (model, { region, index }) =>
      unlessPending(model, region, { description: `description ${index}` }),
  },
  TagResource: {
    input: ({ index }) => ({ Tags: [{ TagKey: tagOf(index), TagValue: 'set' }] }),
    expect: (model, { region, index }) =>
      unlessPending(model, region, { tags: [...withoutTag(model, region, index), tagOf(index)].sort() }),
  },
  UntagResource: {
    input: ({ index }) => ({ TagKeys: [tagOf(index)] }),
    expect: (model, { region, index }) =>
      unlessPending(model, region, { tags: withoutTag(model, region, index) }),
  },
  Encrypt: {
    input: () => ({ Plaintext: plaintext }),
    expect: (model, { region }) => used(model, region, { ciphertexts: model.ciphertexts + 1 }),
  },
  Decrypt: {
    input: nothing,
    expect: (model, { region }) => used(model, region),
    isPossible: ({ ciphertexts }) => ciphertexts > 0,
  },
};

export const operations: readonly string[] = Object.keys(kinds);

export function kindOf({ operation }: Move): Kind {
  const kind = kinds[operation];
  if (kind) return kind;
  throw new Error(`Expected an operation of a history, got ${operation}.`);
}

/** Whether the model has what the call is about; asking where no key is says nothing about related keys. */
export function isPossible(model: Model, move: Move): boolean {
  const isOwnRegion =
    move.to === model.primary && ['UpdatePrimaryRegion', 'ReplicateKey'].includes(move.operation);
  return model.keys[move.region] !== undefined && !isOwnRegion && (kindOf(move).isPossible?.(model) ?? true);
}

function periodOf(index: number): number {
  return periods[index % periods.length] ?? 365;
}

function tagOf(index: number): string {
  return tagNames[index % tagNames.length] ?? 'one';
}

function withoutTag({ keys }: Model, region: string, index: number): readonly string[] {
  return (keys[region]?.tags ?? []).filter((name) => name !== tagOf(index));
}
