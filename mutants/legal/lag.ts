import type { Store } from '../../src/reference/keys/store.ts';
import type { Call, Operation, Output, Parts } from '../../src/reference/parts.ts';
import { createPast, type Past } from './past.ts';
import type { Leeway, Variation } from './variation.ts';

const eventualConsistency = 'https://docs.aws.amazon.com/kms/latest/developerguide/accessing-kms.html';

/** What shows a view that may be old. GetParametersForImport gives out something new. */
const reads = /^(Describe|List|Get(?!ParametersForImport))/;

/** AWS promises eventual consistency only: changes may not be visible at once, and a new key may not be found. */
export const lagVariations: readonly Variation[] = [
  {
    id: 'reads-lag',
    freedom:
      'Describe…, List… and Get… show each Region as it was up to the lag ago, never going back; every operation that names a new key answers NotFoundException until it shows.',
    source: eventualConsistency,
    apply: (parts, leeway) => lagging(parts, leeway, 1),
  },
  {
    id: 'reads-go-back',
    freedom:
      'As reads-lag, but two servers answer for each Region in turns: what one shows, the other may not show yet.',
    source: eventualConsistency,
    apply: (parts, leeway) => lagging(parts, leeway, 2),
  },
];

/** The time whose state a call to a Region meets: a server's view is renewed at random, before the lag is over. */
type Views = (region: string, now: number) => number;

function createViews({ random, lagMs }: Leeway, servers: number): Views {
  const views = new Map<string, { shownAt: number; renewedAt: number }>();
  return (region, now) => {
    const server = `${region}/${Math.floor(random() * servers)}`;
    const view = views.get(server) ?? { shownAt: now, renewedAt: 0 };
    views.set(server, view);
    if (now >= view.renewedAt) Object.assign(view, { shownAt: now, renewedAt: now + random() * lagMs });
    return view.shownAt;
  };
}

function lagging(parts: Parts, leeway: Leeway, servers: number): Parts {
  const past = createPast();
  const views = createViews(leeway, servers);
  const operations = Object.entries(parts.operations).map(
    ([name, { members, handle }]): readonly [string, Operation] => [
      name,
      {
        members,
        handle: (call) => {
          // The rest of a list comes from where its marker is known.
          const time = call.input.Marker === undefined ? views(call.region, call.now) : call.now;
          if (reads.test(name)) return handle({ ...call, store: past.at(time), now: time });
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
  const output = await handle({ ...call, store });
  for (const keyId of touched) past.note(call.store, call.region, keyId, Date.now());
  return output;
}

/** Where the ciphertext alone says which key it needs, nobody documents how a key that does not show yet is answered. */
function isNamed({ operation, input }: Call): boolean {
  if (operation === 'Decrypt') return input.KeyId !== undefined;
  return operation !== 'ReEncrypt' || input.SourceKeyId !== undefined;
}
