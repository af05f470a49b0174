import { grantOfToken } from '../reference/keys/grant-tokens.ts';
import type { Store } from '../reference/keys/store.ts';
import type { Call, Operation, Parts } from '../reference/parts.ts';
import type { Output } from '../reference/wire/messages.ts';
import { isView } from '../spec/operation-table.ts';
import { createPast, type Past } from './past.ts';

/** How far reads may be behind, and the dice that say how far each is: from 0 up to 1. */
export type Lag = { readonly random: () => number; readonly lagMs: number };

/** The time whose state a call to a Region meets: a server's view is renewed at random, before the lag is over. */
type Views = (region: string, now: number) => number;

function createViews({ random, lagMs }: Lag, servers: number): Views {
  const views = new Map<string, { shownAt: number; renewedAt: number }>();
  return (region, now) => {
    const server = `${region}/${Math.floor(random() * servers)}`;
    const view = views.get(server) ?? { shownAt: now, renewedAt: 0 };
    views.set(server, view);
    if (now >= view.renewedAt) Object.assign(view, { shownAt: now, renewedAt: now + random() * lagMs });
    return view.shownAt;
  };
}

/**
 * Parts whose reads show each Region as it was up to the lag ago. Where several servers serve a Region in turns, what one
 * shows, another may not show yet. `past` is what they remember.
 */
export function lagging(parts: Parts, lag: Lag, servers: number, past: Past = createPast()): Parts {
  const views = createViews(lag, servers);
  const operations = Object.entries(parts.operations).map(
    ([name, { members, handle }]): readonly [string, Operation] => [
      name,
      {
        members,
        handle: (call) => {
          // The rest of a list comes from where its marker is known.
          const time = call.input.Marker === undefined ? views(call.region, call.now) : call.now;
          if (isView(name)) {
            // Nothing is noted of custom key stores: they show immediately.
            const store = { ...past.at(time), keyStores: call.store.keyStores };
            return handle({ ...call, store, now: time });
          }
          return noting(past, call, time, handle);
        },
      },
    ],
  );
  return { ...parts, operations: Object.fromEntries(operations) };
}

/** Performs a call on the keys as they are, those excepted that do not show yet, and notes what became of them. */
async function noting(
  past: Past,
  call: Call,
  shownAt: number,
  handle: Operation['handle'],
): Promise<Output | undefined> {
  const touched = new Set<string>();
  const shown = past.at(shownAt);
  const store: Store = {
    ...call.store,
    find: (region, keyId) => {
      touched.add(keyId);
      const isHidden = region === call.region && isNamed(call) && !shown.find(region, keyId);
      return isHidden ? undefined : call.store.find(region, keyId);
    },
    add: (key) => {
      touched.add(key.shared.keyId);
      call.store.add(key);
    },
  };
  const { GrantToken: token } = call.input;
  const named = typeof token === 'string' ? grantOfToken(call, token) : undefined;
  if (named) touched.add(named.key.shared.keyId);
  const output = await handle({ ...call, store });
  for (const keyId of touched) past.note(call.store, call.region, keyId, Date.now());
  return output;
}

/** Where the ciphertext alone says which key it needs, nobody documents what a call returns for a key that does not show yet. */
function isNamed({ operation, input }: Call): boolean {
  if (operation === 'Decrypt') return input.KeyId !== undefined;
  return operation !== 'ReEncrypt' || input.SourceKeyId !== undefined;
}
