import type { Call } from '../../../src/reference/parts.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { type Change, constraining, handling, outputOf, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';

const lists = {
  ListKeys: ['Keys', 1000],
  ListAliases: ['Aliases', 100],
  ListGrants: ['Grants', 100],
  ListResourceTags: ['Tags', 50],
  ListKeyRotations: ['Rotations', 1000],
  ListRetirableGrants: ['Grants', 100],
} as const;

type Lists = keyof typeof lists;

function withLimit(name: string, change: (limit: unknown) => unknown): Change {
  return together(
    constraining(name, (members) => ({ ...members, Limit: { type: 'integer' } })),
    handling(name, (call, proceed) =>
      proceed({ ...call, input: { ...call.input, Limit: change(call.input.Limit) } }),
    ),
  );
}

/** Makes a list of everything and cuts the pages itself. */
function cutting(
  name: Lists,
  cut: (all: readonly Output[], limit: number, marker: string | undefined, call: Call) => Output,
): Change {
  const [member, maximum] = lists[name];
  return handling(name, async (call, proceed) => {
    const { Marker: marker, Limit: limit, ...rest } = call.input;
    const output = (await proceed({ ...call, input: { ...rest, Limit: 100_000 } })) ?? {};
    return cut(output[member] as readonly Output[], Number(limit ?? maximum), marker as string, call);
  });
}

/** The marker is how many entries were shown: what is deleted meanwhile moves the rest. */
function counting(name: Lists, newestFirst = false): Change {
  const [member] = lists[name];
  return cutting(name, (listed, limit, marker) => {
    const all = newestFirst ? listed.toReversed() : listed;
    const start = Number(marker ?? 0);
    if (!Number.isSafeInteger(start)) throw new Refusal('InvalidMarkerException');
    const end = start + limit;
    const more = end < all.length ? { Truncated: true, NextMarker: String(end) } : { Truncated: false };
    return { [member]: all.slice(start, end), ...more };
  });
}

const each = (Object.keys(lists) as Lists[]).flatMap(
  (name): (readonly [string, readonly [string, Change]])[] => {
    const id = name.toLowerCase();
    const [, maximum] = lists[name];
    return [
      [
        `limit-0-is-all-to-${id}`,
        [
          `${name} takes Limit 0 for no Limit.`,
          withLimit(name, (limit) => (limit === 0 ? undefined : limit)),
        ],
      ],
      [
        `limit-cut-by-${id}`,
        [
          `${name} takes a Limit beyond ${maximum} for ${maximum}.`,
          withLimit(name, (limit) => (Number(limit) > maximum ? maximum : limit)),
        ],
      ],
      [
        `marker-of-${id}-anything`,
        [
          `${name} returns an empty list for a Marker that it did not make.`,
          handling(name, async (_call, proceed) => {
            try {
              return await proceed();
            } catch (error) {
              if ((error as { code?: string }).code !== 'InvalidMarkerException') throw error;
              return { [lists[name][0]]: [], Truncated: false };
            }
          }),
        ],
      ],
    ];
  },
);

/** Says that more follows when the last page is full. */
function fullMeansMore(name: Lists): Change {
  const [member] = lists[name];
  return outputOf(name, (output, { input }) =>
    input.Limit !== undefined && (output[member] as readonly unknown[]).length === input.Limit
      ? { ...output, Truncated: true, NextMarker: output.NextMarker ?? 'ZW5k' }
      : output,
  );
}

export const pageFaults = faultsOf('pages', {
  ...Object.fromEntries(each),
  'limit-ignored-by-listretirablegrants': [
    'ListRetirableGrants ignores Limit.',
    withLimit('ListRetirableGrants', () => undefined),
  ],
  'marker-ignored-by-listretirablegrants': [
    'ListRetirableGrants ignores Marker and starts again.',
    handling('ListRetirableGrants', ({ input: { Marker: _gone, ...input }, ...call }, proceed) =>
      proceed({ ...call, input }),
    ),
  ],
  'limit-refused-by-listkeypolicies': [
    'ListKeyPolicies refuses a Limit, as it has one key policy to list at most.',
    handling('ListKeyPolicies', (call, proceed) => {
      if (call.input.Limit !== undefined) throw new Refusal('ValidationException', 'No Limit here.');
      return proceed();
    }),
  ],
  'keys-counted': ['The Marker of ListKeys is a number of keys, newest first.', counting('ListKeys', true)],
  'aliases-counted': [
    'The Marker of ListAliases is a number of aliases, which skips one when one was deleted.',
    counting('ListAliases'),
  ],
  'grants-counted': [
    'The Marker of ListGrants is a number of grants, newest first: a new one shifts the rest.',
    counting('ListGrants', true),
  ],
  'full-page-of-keys-means-more': [
    'ListKeys says Truncated whenever the page is full.',
    fullMeansMore('ListKeys'),
  ],
  'full-page-of-tags-means-more': [
    'ListResourceTags says Truncated whenever the page is full, also on the last page.',
    fullMeansMore('ListResourceTags'),
  ],
  'full-page-of-grants-means-more': [
    'ListGrants says Truncated whenever the page is full, also on the last page.',
    fullMeansMore('ListGrants'),
  ],
  'marker-always-given': [
    'ListAliases gives a NextMarker with Truncated false.',
    outputOf('ListAliases', (output) => ({ NextMarker: 'ZW5k', ...output })),
  ],
  'marker-always-given-by-listgrants': [
    'ListGrants gives a NextMarker with Truncated false.',
    outputOf('ListGrants', (output) => ({ NextMarker: 'ZW5k', ...output })),
  ],
  'truncated-left-out': [
    'ListResourceTags leaves Truncated out when nothing follows.',
    outputOf('ListResourceTags', ({ Truncated, ...output }) =>
      Truncated ? { Truncated, ...output } : output,
    ),
  ],
  'empty-last-page': [
    'ListKeyRotations ends with an empty page where its last page was full.',
    fullMeansMore('ListKeyRotations'),
  ],
  'one-less-on-each-page': [
    'ListGrants leaves the last entry of a truncated page out.',
    outputOf('ListGrants', (output) =>
      output.Truncated ? { ...output, Grants: (output.Grants as Output[]).slice(0, -1) } : output,
    ),
  ],
  'last-shown-again': [
    'ListAliases begins a page with the last entry of the page before.',
    cutting('ListAliases', (all, limit, marker) => {
      const found = all.findIndex(({ AliasName }) => AliasName === marker);
      if (marker !== undefined && found < 0) throw new Refusal('InvalidMarkerException');
      const start = Math.max(found, 0);
      const Aliases = all.slice(start, start + Math.max(limit, 2));
      const isMore = start + Math.max(limit, 2) < all.length;
      return {
        Aliases,
        ...(isMore ? { Truncated: true, NextMarker: Aliases.at(-1)?.AliasName } : { Truncated: false }),
      };
    }),
  ],
  'maximum-of-tags-is-49': [
    'ListResourceTags refuses a Limit of 50.',
    constraining('ListResourceTags', (members) => ({
      ...members,
      Limit: { type: 'integer', min: 1, max: 49 },
    })),
  ],
});
