import { poll } from '../../door/poll.ts';
import type { Input } from '../../model/driver.ts';
import { asText, at, type JsonObject } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { difference, inapplicable } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { allPages } from '../../wire/pages.ts';
import { patienceOf } from '../settling.ts';
import type { Setting } from './happy-path.ts';
import { type Growing, keyOnly, listOf, send } from './list-table.ts';

/** What was listed, page by page, and what must be among it. */
export type Walked = {
  readonly operation: string;
  readonly listed: readonly string[];
  readonly throughout: readonly string[];
};

/** More than any list of the suite needs. */
const pagesAtMost = 60;

/** Puts one call of the list, with what bounds or continues it. */
function asking(setting: Setting, operation: string): (page: Input) => Promise<JsonObject> {
  return (page) => send(setting, operation, { ...listOf(operation).input(setting), ...page });
}

/** Lists the first two entries on pages of their own, adds an entry or removes the first, and lists the rest. */
export async function walkWhile(
  setting: Setting,
  operation: string,
  change: 'added' | 'removed',
): Promise<Walked> {
  const list = listOf(operation);
  const made = [];
  for (const index of [1, 2, 3]) made.push(await list.add(setting, index));
  await untilListed(setting, operation, made);
  const ask = asking(setting, operation);
  const before = await allNames(setting, list, ask);
  const pages: JsonObject[] = [];
  const readOn = async (Limit: number) => {
    const last = pages.at(-1);
    if (last && at(last, 'Truncated') !== true) return;
    pages.push(await ask({ Limit, ...(last && markerOf(last)) }));
  };
  for (const limit of [1, 1]) await readOn(limit);
  const [gone = ''] = namesIn(list, pages[0] ?? {});
  const isRemoved = change === 'removed' && made.includes(gone);
  await (isRemoved ? list.remove?.(setting, gone) : list.add(setting, 4));
  for (let turn = 2; turn < pagesAtMost; turn += 1) await readOn(list.maximum);
  const after = new Set(await allNames(setting, list, ask));
  const throughout = [...made, ...before.filter((name) => after.has(name))].filter(
    (name) => !isRemoved || name !== gone,
  );
  return { operation, listed: pages.flatMap((page) => namesIn(list, page)), throughout };
}

/**
 * Whatever a list of all keys shows on pages as long as they may be; nothing where reads lag, and one may show less than
 * another.
 */
async function allNames(
  { session }: Setting,
  list: Growing,
  ask: (page: Input) => Promise<JsonObject>,
): Promise<readonly string[]> {
  if (!list.isOfAllKeys || session.support.doReadsLag) return [];
  return namesAmong(list, await allPages(ask, list.entries, list.maximum));
}

/** Waits until a list shows what was added a moment before, where reads lag; what it never shows is for the Then to judge. */
async function untilListed(setting: Setting, operation: string, made: readonly string[]): Promise<void> {
  const { session } = setting;
  if (!session.support.doReadsLag) return;
  const list = listOf(operation);
  const ask = asking(setting, operation);
  const read = async () => namesAmong(list, await allPages(ask, list.entries));
  await poll(read, (names) => made.every((name) => names.includes(name)), patienceOf(session));
}

/** The names of all that a list shows to somebody, whatever key it belongs to. */
export async function namesListed(
  { door, region }: Setting,
  operation: string,
  identity: string,
): Promise<readonly string[]> {
  const ask = async (page: Input) =>
    requireSuccess(await door.send(operation, page, { region, identity }), `${operation} in ${region}`);
  const list = listOf(operation);
  return namesAmong(list, await allPages(ask, list.entries));
}

/** The list with as many entries as its Limit allows. */
export async function fullPage(setting: Setting, operation: string): Promise<Input> {
  const list = listOf(operation);
  const made = [];
  for (const index of [1, 2]) made.push(await list.add(setting, index));
  await untilListed(setting, operation, made);
  const ask = asking(setting, operation);
  const whole = await allPages(ask, list.entries, list.maximum);
  // What reads lag behind may be missing here once more.
  return { ...list.input(setting), Limit: Math.max(made.length, whole.length) };
}

/** Of a page that is shorter than it could be, nobody can say that it is the last one. */
export function requireFullPage(outcome: Outcome, operation: string, limit: number): void {
  if (outcome.kind !== 'success' || at(outcome.output, 'Truncated') !== true) return;
  if (namesIn(listOf(operation), outcome.output).length < limit)
    throw inapplicable(
      'not-seen',
      `${operation} returned fewer entries than its Limit, and says that there are more.`,
    );
}

/** A marker that ListResourceTags gives, of which no other list knows. */
export async function foreignMarker(setting: Setting, operation: string): Promise<Input> {
  const tags = listOf('ListResourceTags');
  const made = [await tags.add(setting, 1), await tags.add(setting, 2)];
  await untilListed(setting, 'ListResourceTags', made);
  const page = await send(setting, 'ListResourceTags', { ...tags.input(setting), Limit: 1 });
  if (at(page, 'NextMarker') == null)
    throw inapplicable('not-seen', 'ListResourceTags gave no marker for a page of one tag of several.');
  const input = operation === 'ListKeyRotations' ? keyOnly(setting) : listOf(operation).input(setting);
  return { ...input, ...markerOf(page) };
}

function markerOf(page: JsonObject): Input {
  const marker = at(page, 'NextMarker');
  if (typeof marker === 'string') return { Marker: marker };
  const actual = JSON.stringify(marker) ?? 'none';
  throw difference({ expected: 'a NextMarker, since Truncated is true', actual });
}

function namesIn(list: Growing, page: JsonObject): readonly string[] {
  const listed = at(page, list.entries);
  return Array.isArray(listed) ? namesAmong(list, listed) : [];
}

function namesAmong({ name }: Growing, entries: readonly unknown[]): readonly string[] {
  return entries.map((entry) => asText(at(entry, name)));
}
