/** What related keys share and what each has of its own, as the documents say: the model that histories are held against. */

export type KeyModel = {
  readonly state: 'Enabled' | 'Disabled' | 'pending deletion';
  readonly description: string;
  readonly tags: readonly string[];
};

export type Model = {
  readonly primary: string;
  /** By Region. */
  readonly keys: Readonly<Record<string, KeyModel>>;
  /** Automatic rotation of all related keys. */
  readonly periodDays: number | undefined;
  /** How many versions of key material all related keys have. */
  readonly materials: number;
  /** How many ciphertexts there are. */
  readonly ciphertexts: number;
};

export const newModel = (home: string): Model => ({
  primary: home,
  keys: { [home]: newKeyModel },
  periodDays: undefined,
  materials: 1,
  ciphertexts: 0,
});

const newKeyModel: KeyModel = { state: 'Enabled', description: '', tags: [] };

/** What a call comes to: a success and the model after it, or a refusal with one of these exceptions. */
export type Expected = { readonly after: Model } | { readonly refused: readonly string[] };

const refusedWith = (...codes: readonly string[]): Expected => ({ refused: codes });

/** What keeps a key from being used; nothing when it is Enabled. */
function notUsable(key: KeyModel): readonly string[] {
  if (key.state === 'Disabled') return ['DisabledException'];
  return key.state === 'Enabled' ? [] : ['KMSInvalidStateException', 'DisabledException'];
}

function keyIn(model: Model, region: string): KeyModel {
  const key = model.keys[region];
  if (!key) throw new Error(`Expected a related key in ${region}: the history asks only where there is one.`);
  return key;
}

function changed(model: Model, region: string, change: Partial<KeyModel>): Expected {
  return { after: { ...model, keys: { ...model.keys, [region]: { ...keyIn(model, region), ...change } } } };
}

/** Both keys of a move have to be Enabled, and the call has to be on the primary key. */
export function movedTo(model: Model, region: string, to: string): Expected {
  const notPrimary =
    region === model.primary ? [] : ['KMSInvalidStateException', 'UnsupportedOperationException'];
  const there = model.keys[to];
  const codes = [
    ...notPrimary,
    ...notUsable(keyIn(model, region)),
    ...(there ? notUsable(there) : ['ValidationException', 'NotFoundException']),
  ];
  return codes.length > 0 ? refusedWith(...codes) : { after: { ...model, primary: to } };
}

/** Only the primary key can be replicated, to Regions that have no related key. */
export function replicatedTo(model: Model, region: string, to: string): Expected {
  const codes = [
    ...(region === model.primary ? [] : ['UnsupportedOperationException', 'KMSInvalidStateException']),
    ...notUsable(keyIn(model, region)),
    ...(model.keys[to] ? ['AlreadyExistsException', 'ValidationException'] : []),
  ];
  if (codes.length > 0) return refusedWith(...codes);
  return { after: { ...model, keys: { ...model.keys, [to]: newKeyModel } } };
}

/** A change that every key takes but one that is pending deletion. */
export function unlessPending(model: Model, region: string, change: Partial<KeyModel>): Expected {
  const isPending = keyIn(model, region).state === 'pending deletion';
  return isPending ? refusedWith('KMSInvalidStateException') : changed(model, region, change);
}

export function cancelled(model: Model, region: string): Expected {
  const isPending = keyIn(model, region).state === 'pending deletion';
  return isPending ? changed(model, region, { state: 'Disabled' }) : refusedWith('KMSInvalidStateException');
}

/** Rotation is the primary key's to change, and all related keys have it. */
export function rotation(model: Model, region: string, change: Partial<Model>): Expected {
  const codes = [
    ...(region === model.primary ? [] : ['UnsupportedOperationException', 'KMSInvalidStateException']),
    ...notUsable(keyIn(model, region)),
  ];
  return codes.length > 0 ? refusedWith(...codes) : { after: { ...model, ...change } };
}

/** Uses the key, which changes nothing about it. */
export function used(model: Model, region: string, change: Partial<Model> = {}): Expected {
  const codes = notUsable(keyIn(model, region));
  return codes.length > 0 ? refusedWith(...codes) : { after: { ...model, ...change } };
}

/** The key state that DescribeKey shows once everything has settled. */
export function shownState({ primary, keys }: Model, region: string): string {
  const state = keys[region]?.state ?? '';
  if (state !== 'pending deletion') return state;
  return region === primary && Object.keys(keys).length > 1 ? 'PendingReplicaDeletion' : 'PendingDeletion';
}
