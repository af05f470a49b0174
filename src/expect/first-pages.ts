import { eventually } from '../door/wait.ts';
import { canonicalText } from '../keys/properties.ts';
import { patienceOf } from '../keys/settling.ts';
import { prepare, type Setting } from '../keys/use/happy-path.ts';
import type { Input } from '../model/driver.ts';
import { at, type JsonObject } from '../model/json.ts';
import type { Mismatch } from '../model/stop.ts';
import { requireSuccess } from '../wire/judging.ts';
import { allPages } from '../wire/pages.ts';

/** The member of each list that has its entries. */
const members: Readonly<Record<string, string>> = {
  ListKeys: 'Keys',
  ListAliases: 'Aliases',
  ListGrants: 'Grants',
  ListResourceTags: 'Tags',
  ListKeyRotations: 'Rotations',
};

/** The first pages of one entry each, and the whole list as it is shown without a Limit. */
export type FirstPages = {
  readonly operation: string;
  readonly pages: readonly {
    readonly entries: readonly string[];
    readonly marker: unknown;
    readonly isLast: boolean;
  }[];
  readonly whole: readonly string[];
};

/** Enough to see the first, one in the middle and, of short lists, the last. */
const pagesAtMost = 3;

/** Reads until the pages are as documented: keys of other scenarios come while they are read. */
export async function requireFirstPages(operation: string, setting: Setting): Promise<void> {
  const input = await prepare(operation, setting);
  const patience = { ...patienceOf(setting.session), confirmations: 1 };
  await eventually(() => readPages(operation, setting, input), wrongPages, patience);
}

async function readPages(operation: string, { door, region }: Setting, input: Input): Promise<FirstPages> {
  const member = members[operation] ?? '';
  const more: Input = operation === 'ListKeyRotations' ? { IncludeKeyMaterial: 'ALL_KEY_MATERIAL' } : {};
  const ask = async (page: Input) =>
    requireSuccess(
      await door.send(operation, { ...input, ...more, ...page }, { region }),
      `${operation} in ${region}`,
    );
  const pages: FirstPages['pages'][number][] = [];
  for (let last: FirstPages['pages'][number] | undefined; pages.length < pagesAtMost && !last?.isLast; ) {
    last = pageOf(await ask({ Limit: 1, ...(last && { Marker: last.marker }) }), member);
    pages.push(last);
    if (typeof last.marker !== 'string') break;
  }
  const whole = (await allPages(ask, member)).map(canonicalText);
  return { operation, pages, whole };
}

function pageOf(output: JsonObject, member: string): FirstPages['pages'][number] {
  const entries = at(output, member);
  return {
    entries: Array.isArray(entries) ? entries.map(canonicalText) : [],
    marker: at(output, 'NextMarker'),
    isLast: at(output, 'Truncated') !== true,
  };
}

function wrongPages({ operation, pages, whole }: FirstPages): Mismatch | undefined {
  const full = pages.findIndex(({ entries }) => entries.length > 1);
  if (full >= 0)
    return wrong(operation, 'at most one entry on a page', `${pages[full]?.entries.length} entries`);
  const silent = pages.find(({ marker, isLast }) => !isLast && typeof marker !== 'string');
  if (silent)
    return wrong(operation, 'a NextMarker where Truncated is true', JSON.stringify(silent.marker) ?? 'none');
  const listed = pages.flatMap(({ entries }) => entries);
  if (new Set(listed).size < listed.length)
    return wrong(operation, 'every entry on one page only', 'one that comes twice');
  const strange = listed.find((entry) => !whole.includes(entry));
  if (strange) return wrong(operation, 'the entries of the whole list', strange);
  const isAll = pages.at(-1)?.isLast ? listed.length === whole.length : true;
  return isAll
    ? undefined
    : wrong(operation, `all ${whole.length} entries, page by page`, `${listed.length}`);
}

function wrong(operation: string, expected: string, actual: string): Mismatch {
  return {
    expected: `${operation} with Limit 1 to show ${expected}`,
    actual,
    defect: `${operation} does not list page by page`,
  };
}
