import { type Bench, home, second } from '../reference/bench.ts';
import type { OutputOf } from '../reference/wire-types.ts';

/** What one call came to; `message` is null where the body has none, `output` empty where it was refused. */
export type Reply<Output = object> = {
  readonly code: string;
  readonly message: string | null;
  readonly status: number;
  readonly output: Output;
};

export type To = { readonly region?: string; readonly as?: string };

/** The reference, and short words for the keys that recorded situations need. */
export type Stage = {
  readonly bench: Bench;
  readonly ask: <Op extends string>(operation: Op, input: object, to?: To) => Promise<Reply<OutputOf<Op>>>;
  /** The output of a call that has to succeed. */
  readonly ok: <Op extends string>(operation: Op, input: object, to?: To) => Promise<OutputOf<Op>>;
  /** The id of a new key. */
  readonly key: (spec?: string, usage?: string, more?: object) => Promise<string>;
  /** The id of a key that scenes share and leave as it is. */
  readonly kept: (spec?: string, usage?: string) => Promise<string>;
  /** The id of a multi-Region key with a replica in the second Region. */
  readonly pair: (input?: object) => Promise<string>;
  readonly disabled: (spec?: string, usage?: string) => Promise<string>;
  readonly doomed: (spec?: string, usage?: string) => Promise<string>;
};

const usages: readonly (readonly [RegExp, string])[] = [
  [/^HMAC/, 'GENERATE_VERIFY_MAC'],
  [/^(RSA|ECC)/, 'SIGN_VERIFY'],
];

export function createStage(bench: Bench): Stage {
  const ask: Stage['ask'] = async (operation, input, { region = home, as } = {}) => {
    const { status, body } = await bench.raw(region, operation, input, as === undefined ? {} : { as });
    const parsed = body === '' ? {} : JSON.parse(body);
    if (status === 200) return { code: 'succeeds', message: null, status, output: parsed };
    const message = parsed.message ?? parsed.Message ?? null;
    return { code: String(parsed.__type), message, status, output: {} as typeof parsed };
  };
  const ok: Stage['ok'] = (operation, input, { region = home, as } = {}) =>
    bench.ok(region, operation, input, as === undefined ? {} : { as });
  return { bench, ask, ok, ...keysOf(bench, ok) };
}

function keysOf(bench: Bench, ok: Stage['ok']) {
  const made = new Map<string, Promise<string>>();
  const key: Stage['key'] = (spec = 'SYMMETRIC_DEFAULT', usage, more) => {
    const KeyUsage = usage ?? usages.find(([form]) => form.test(spec))?.[1] ?? 'ENCRYPT_DECRYPT';
    return bench.create({ KeySpec: spec, KeyUsage, ...more });
  };
  const kept: Stage['kept'] = (spec, usage) => {
    const name = `${spec}/${usage}`;
    const existing = made.get(name) ?? key(spec, usage);
    made.set(name, existing);
    return existing;
  };
  const after = (operation: string) => async (spec?: string, usage?: string) => {
    const KeyId = await key(spec, usage);
    await ok(operation, { KeyId });
    return KeyId;
  };
  return {
    key,
    kept,
    pair: (input?: object) => bench.createRelated([second], input),
    disabled: after('DisableKey'),
    doomed: after('ScheduleKeyDeletion'),
  };
}

/** A call in a recorded situation: its reply, or several, and what was seen afterwards where that matters. */
export type Scene = (stage: Stage) => Promise<Reply | readonly Reply[] | Shown>;
export type Shown = { readonly replies: readonly Reply[]; readonly seen: Reply };
export type Scenes = Readonly<Record<string, Scene>>;
