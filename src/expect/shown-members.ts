import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import { eventually } from '../door/wait.ts';
import { patienceOf } from '../keys/settling.ts';
import type { Rows } from '../keys/use/table-calls.ts';
import type { Input } from '../model/driver.ts';
import { asText, at, isJsonObject, type JsonObject } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { arnIn, type RelatedKeys } from '../model/related-keys.ts';
import { difference, type Mismatch } from '../model/stop.ts';
import { requireSuccess, stopIfNothingLearnt } from '../wire/judging.ts';
import { readPages } from '../wire/pages.ts';

/** Cells that are no literal value, by whether what is shown is what they say. */
const described: Readonly<Record<string, (value: unknown, its: Its) => boolean>> = {
  absent: (value) => value === undefined,
  present: (value) => value !== undefined && value !== null && value !== '',
  'its own ARN': (value, { arn }) => value === arn,
  'about 15 days away': (value) => isDaysAway(value, 15),
  'about 90 days away': (value) => isDaysAway(value, 90),
  'about 365 days away': (value) => isDaysAway(value, 365),
  'about 24 hours away': (value) => isHoursAway(value, 24),
  'a future date': (value) => typeof value === 'number' && value * 1000 > Date.now(),
  'the key ID': (value, { arn }) => value === arn.split('/').at(-1),
  'of its own Region': (value, { arn }) => asText(value).split(':')[3] === arn.split(':')[3],
  'an empty list': (value) => Array.isArray(value) && value.length === 0,
  'an empty text': (value) => value === '',
  '8192 characters': (value) => value === 'x'.repeat(8192),
  '8192 umlauts': (value) => value === 'ä'.repeat(8192),
  '256 umlauts': (value) => value === 'ä'.repeat(256),
};

/** What belongs to the key of the Region where the call was. */
export type Its = { readonly arn: string };

/** What a read is to show beside KeyId. */
export const inputs: Readonly<Record<string, Input>> = {
  ListKeyRotations: { IncludeKeyMaterial: 'ALL_KEY_MATERIAL' },
  GetKeyPolicy: { PolicyName: 'default' },
};

/** Requires that the response of the act has these members. */
export function requireMembers(outcome: Outcome, keys: RelatedKeys, rows: Rows): void {
  const { operation, region } = outcome.exchange;
  const output = requireSuccess(outcome, `${operation} in ${region}`);
  const mismatch = notShowing(output, rows, { arn: arnIn(region, keys) });
  if (mismatch) throw difference({ ...mismatch, exchange: outcome.exchange });
}

/** Requires that a read comes to show these members in each of the Regions. */
export async function requireShown(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  {
    operation,
    regions,
    rows,
  }: { readonly operation: string; readonly regions: readonly string[]; readonly rows: Rows },
): Promise<void> {
  const input = { KeyId: keys.keyId, ...inputs[operation] };
  const read = () => Promise.all(regions.map((region) => readWhole(door, operation, input, region)));
  const judge = (outcomes: readonly Outcome[]) =>
    outcomes.map((outcome) => notShown(outcome, keys, rows)).find((mismatch) => mismatch !== undefined);
  await eventually(read, judge, patienceOf(session));
}

/** What a read returns; of a list all its pages as one, since a page may be shorter than it could be. */
async function readWhole(door: Door, operation: string, input: Input, region: string): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  const ask = async (page: Input) => {
    const outcome = await door.send(operation, { ...input, ...page }, { region });
    outcomes.push(outcome);
    return outcome.kind === 'success' ? outcome.output : undefined;
  };
  const { pages } = await readPages(ask);
  const last = outcomes.at(-1) as Outcome;
  return last.kind === 'success' ? { ...last, output: pages.reduce(withEntriesOf) } : last;
}

/** The later page of a list, with the entries of those before it. */
function withEntriesOf(before: JsonObject, page: JsonObject): JsonObject {
  const members = Object.entries(page).map(([name, value]) => {
    const earlier = before[name];
    return [name, Array.isArray(value) && Array.isArray(earlier) ? [...earlier, ...value] : value] as const;
  });
  return Object.fromEntries(members);
}

function notShown(outcome: Outcome, keys: RelatedKeys, rows: Rows): Mismatch | undefined {
  stopIfNothingLearnt(outcome);
  const { exchange } = outcome;
  const where = `${exchange.operation} in ${exchange.region}`;
  if (outcome.kind !== 'success')
    return { expected: `${where} to succeed`, actual: describeOutcome(outcome), exchange };
  const mismatch = notShowing(outcome.output, rows, { arn: arnIn(exchange.region, keys) });
  return mismatch && { ...mismatch, expected: `${mismatch.expected} from ${where}`, exchange };
}

/** The first member that is not as its cell says, if any. */
export function notShowing(output: JsonObject, rows: Rows, its: Its): Mismatch | undefined {
  for (const [path, cell] of rows) {
    const value = valueAt(output, path);
    if (!isAsCell(value, cell, its))
      return { expected: `${path} ${cell}`, actual: JSON.stringify(value) ?? 'no such member' };
  }
  return undefined;
}

/** Whether a value is what a cell says. */
export function isAsCell(value: unknown, cell: string, its: Its): boolean {
  return described[cell]?.(value, its) ?? isLiterally(value, cell);
}

/** AWS says no more than the day. */
function isDaysAway(value: unknown, days: number): boolean {
  const away = typeof value === 'number' ? (value * 1000 - Date.now()) / 86_400_000 : 0;
  return Math.abs(away - days) < 2;
}

/** The clocks of target and suite may differ by minutes. */
function isHoursAway(value: unknown, hours: number): boolean {
  const away = typeof value === 'number' ? (value * 1000 - Date.now()) / 3_600_000 : 0;
  return Math.abs(away - hours) < 0.5;
}

/** `16 bytes` is base64 of so many; everything else is the value itself. */
function isLiterally(value: unknown, cell: string): boolean {
  const [, bytes] = /^(\d+) bytes$/.exec(cell) ?? [];
  const [, part] = /^a text with (.+)$/.exec(cell) ?? [];
  if (part) return asText(value).includes(part);
  if (!bytes) return JSON.stringify(value) === literal(cell);
  return typeof value === 'string' && Buffer.from(value, 'base64').length === Number(bytes);
}

function literal(cell: string): string {
  return /^(true|false|\d+|".*")$/.test(cell) ? cell : JSON.stringify(cell);
}

/** The value at a dotted path; of a list, `[Member=value]` is the entry that says so, and `length` how many there are. */
export function valueAt(output: JsonObject, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => {
    if (Array.isArray(part)) return name === 'length' ? part.length : entryOf(part, name);
    return isJsonObject(part) ? at(part, name) : undefined;
  }, output);
}

function entryOf(list: readonly unknown[], name: string): unknown {
  if (/^\d+$/.test(name)) return list[Number(name)];
  const [, member = '', wanted] = /^\[(\w+)=(.*)\]$/.exec(name) ?? [];
  return list.find((entry) => at(entry, member) === wanted);
}
