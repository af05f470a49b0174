/** Documents that somebody spoilt: any place of a valid one, changed to anything. */
import fc from 'fast-check';

type Container = Record<string, unknown> | unknown[];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '\u001b]8;;https://attacked.test\u001b\\x\u0007\u009b2J\u202e\u0000\r',
    '\ud800x\udc00',
    '</script><script>attacked()</script><!-- ]]></failure>"\'><img src=x onerror=attacked()>',
    '| a | `b` ```` ~~~ [l](https://attacked.test) ![i](https://attacked.test/b.png) @all #1 <details>',
    'https://attacked.test/" onclick="attacked()',
    `${'a'.repeat(40_000)}Token`,
    '"'.repeat(5_000),
    `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    '{"KeyId":{"toString":1},"Tags":[{"toString":1,"valueOf":2}],"KeyMetadata":{"KeyState":{"toString":1}}}',
    '2026-02-31T00:00:00.000Z',
  ),
);
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e308, 1e12, -1, 0, 0.1, 999, 2 ** 53));
const anything = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, true, [], {}) },
);

type Change = {
  readonly place: number;
  readonly kind: 'same' | 'any' | 'name';
  readonly text: string;
  readonly number: number;
  readonly any: unknown;
};

const change = fc.record<Change>({
  place: fc.nat(1_000_000),
  kind: fc.constantFrom('same', 'same', 'same', 'any', 'name'),
  text,
  number,
  any: anything,
});

/** The document with up to six places changed: to another value of the same type, to anything, or to another name. */
export function mutated(document: unknown): fc.Arbitrary<unknown> {
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    const copy = structuredClone(document);
    for (const each of changes) apply(copy, each);
    return copy;
  });
}

function apply(document: unknown, { place, kind, ...values }: Change): void {
  const places = placesIn(document);
  const [container, name] = places[place % Math.max(1, places.length)] ?? [];
  if (container === undefined || name === undefined) return;
  const members = container as Record<string, unknown>;
  const was = members[name];
  if (kind === 'name') {
    delete members[name];
    define(members, values.text, was);
  } else if (kind === 'any') define(members, name, values.any);
  else if (typeof was === 'string') define(members, name, values.text);
  else if (typeof was === 'number') define(members, name, values.number);
}

/** As JSON.parse does it: a member named `__proto__` is a member. */
function define(container: object, name: string, value: unknown): void {
  if (Array.isArray(container) && !/^\d+$/.test(name)) container.push(value);
  else
    Object.defineProperty(container, name, { value, enumerable: true, writable: true, configurable: true });
}

function placesIn(value: unknown): readonly (readonly [Container, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Container;
  return Object.entries(container).flatMap(([name, member]) => [
    [container, name] as const,
    ...placesIn(member),
  ]);
}
