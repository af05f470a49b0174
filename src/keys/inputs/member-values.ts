import { parseJson } from '../../contract/wire-body.ts';
import { madeUpBytes } from '../../model/made-up-bytes.ts';
import type { WireInput } from './formed-input.ts';

/** Another input, by the words that say what is other about it. */
type Reading = readonly [form: RegExp, change: (words: readonly string[], input: WireInput) => WireInput];

const readings: readonly Reading[] = [
  [/^(\w+) of (\d+) characters$/, ([name = '', count]) => ({ [name]: textOf(name, Number(count)) })],
  [/^(\w+) of (\d+) bytes$/, ([name = '', count]) => ({ [name]: bytesOf(Number(count)) })],
  [/^(\w+) of (\d+) entries$/, ([name = '', count]) => ({ [name]: entriesOf(name, Number(count)) })],
  [
    /^Tags with a (TagKey|TagValue) of (\d+) characters$/,
    ([part = '', count]) => ({
      Tags: [{ TagKey: 'bound', TagValue: '', [part]: 'x'.repeat(Number(count)) }],
    }),
  ],
  [
    /^(\w+) with an entry of (\d+) characters$/,
    ([name = '', count]) => ({ [name]: ['x'.repeat(Number(count))] }),
  ],
  [/^(\w+) left out$/, ([name = '']) => ({ [name]: undefined })],
  [/^(\w+) beside (\w+)$/, ([name = '', other = ''], input) => ({ [name]: input[other] })],
  [/^(\w+) as (.+)$/, ([name = '', json = '']) => ({ [name]: literal(json) })],
];

/** The input with one member as the words say: `AliasName of 257 characters`, `Limit as 0`, `KeyId left out`. @throws Error */
export function withMember(input: WireInput, fault: string): WireInput {
  for (const [form, change] of readings) {
    const [, ...words] = form.exec(fault) ?? [];
    if (words.length > 0) return { ...input, ...change(words, input) };
  }
  throw new Error(`Expected a member and its value, such as "Limit as 0", got "${fault}".`);
}

function literal(json: string): unknown {
  const value = parseJson(json);
  if (value !== undefined) return value;
  throw new Error(`Expected JSON, got ${json}.`);
}

/** How a text begins that is to fit the pattern of its member. */
const starts: Readonly<Record<string, string>> = {
  AliasName: 'alias/',
  GranteePrincipal: 'arn:aws:iam::111122223333:role/',
  RetiringPrincipal: 'arn:aws:iam::111122223333:role/',
  GranteeServicePrincipal: 'a.a.',
  RetiringServicePrincipal: 'a.a.',
};

/** A text of this length that fits the pattern of its member. */
function textOf(name: string, count: number): string {
  if (/Region$/.test(name) && count > 4) return `${'a'.repeat(count - 4)}-a-1`;
  return `${starts[name] ?? ''}${'a'.repeat(count)}`.slice(0, count);
}

function bytesOf(count: number): string {
  return madeUpBytes(count).toString('base64');
}

function entriesOf(name: string, count: number): unknown[] {
  const entry = (index: number) =>
    name === 'Tags' ? { TagKey: `tag-${index}`, TagValue: '' } : `entry-${index}`;
  return Array.from({ length: count }, (_, index) => entry(index));
}
