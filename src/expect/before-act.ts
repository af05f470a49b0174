import { parseJson } from '../contract/wire-body.ts';
import { primaryElsewhere, wrongOwnRole, wrongReplicaList } from '../keys/coherence.ts';
import { viewOf } from '../keys/views.ts';
import type { Exchange } from '../model/exchange.ts';
import { at, textAt } from '../model/json.ts';
import type { KeyView } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { changesSomething } from '../spec/operation-table.ts';
import { wrongAfter } from '../wire/defects.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** What one response showed of a key: what was wrong with it, if anything. */
type Sight = { readonly mismatch: Mismatch | undefined; readonly exchange: Exchange };

/** A call that may have changed something, and what was seen of each key from then on until the next such call. */
type Section = { readonly operation: string; readonly seen: Map<string, Sight[]> };

type Judge = (view: KeyView, primaryRegion: string) => Mismatch | undefined;

const wrongRole: Judge = (view, primaryRegion) =>
  wrongOwnRole(view) ?? primaryElsewhere([view], primaryRegion);
const wrongList: Judge = (view) => (view.state === 'Creating' ? undefined : wrongReplicaList(view));

/** What was wrong before the last call that may have changed anything, and the exchange that showed it first. */
export type Origin = { readonly mismatch: Mismatch; readonly exchange: Exchange };

/**
 * What was wrong with a role before the last call that may have changed anything, and stayed so until then; `undefined`
 * when nothing was. What was read right in between was not wrong: it needed time, or reads lag.
 */
export function wrongBefore(exchanges: readonly Exchange[]): Mismatch | undefined {
  return originOf(exchanges, wrongRole, 'until the act')?.mismatch;
}

/** What a MultiRegionConfiguration that was found wrong goes back to: the first that was wrong with roles, or else with lists. */
export function originOfWrongRoles(exchanges: readonly Exchange[]): Origin | undefined {
  return originOf(exchanges, wrongRole, 'at any time') ?? originOf(exchanges, wrongList, 'until the act');
}

function originOf(
  exchanges: readonly Exchange[],
  judge: Judge,
  wrong: 'until the act' | 'at any time',
): Origin | undefined {
  const sections = sectionsOf(exchanges, judge);
  const act = sections.pop()?.operation;
  const names = new Set(sections.flatMap(({ seen }) => [...seen.keys()]));
  const faults = [...names].flatMap((name) => faultOf(sightingsOf(name, sections), wrong) ?? []);
  const [first] = faults.toSorted((one, other) => one.section - other.section);
  if (!first) return undefined;
  const mismatch = seenAfter(callTo(first, sections), `before ${act} was called`, first.mismatch);
  return { mismatch, exchange: first.exchange };
}

/** What a section showed of one key: wrong whenever it was shown, or right at least once. */
type Sighting = { readonly section: number; readonly origin: Origin | undefined };

function sightingsOf(name: string, sections: readonly Section[]): readonly Sighting[] {
  return sections.flatMap(({ seen }, section) => {
    const [first, ...others] = seen.get(name) ?? [];
    if (!first) return [];
    const { mismatch, exchange } = first;
    const isWrong = mismatch && others.every((other) => other.mismatch);
    return [{ section, origin: isWrong ? { mismatch, exchange } : undefined }];
  });
}

type Fault = Origin & { readonly section: number; readonly lastRight: number };

/** The first of the sightings that are wrong: of those at the end, or of all. */
function faultOf(sightings: readonly Sighting[], wrong: 'until the act' | 'at any time'): Fault | undefined {
  const lastRight = sightings.findLastIndex(({ origin }) => !origin);
  const candidates = wrong === 'until the act' ? sightings.slice(lastRight + 1) : sightings;
  const found = candidates.find(({ origin }) => origin);
  if (!found?.origin) return undefined;
  const before = sightings[sightings.indexOf(found) - 1];
  return { ...found.origin, section: found.section, lastRight: before?.section ?? -1 };
}

/** Of the calls between the last sighting that was right and the first that was wrong, the last one that is about roles. */
function callTo({ section, lastRight }: Fault, sections: readonly Section[]): string {
  const calls = sections.slice(lastRight + 1, section + 1).map(({ operation }) => operation);
  return calls.findLast((operation) => aboutRoles.has(operation)) ?? calls.at(-1) ?? 'CreateKey';
}

const aboutRoles: ReadonlySet<string> = new Set(['CreateKey', 'ReplicateKey', 'UpdatePrimaryRegion']);

function seenAfter(operation: string, when: string, { defect, ...mismatch }: Mismatch): Mismatch {
  return {
    ...mismatch,
    expected: `${mismatch.expected}, ${when}`,
    ...(defect && { defect: wrongAfter(defect, operation) }),
  };
}

function sectionsOf(exchanges: readonly Exchange[], judge: Judge): Section[] {
  const sections: Section[] = [];
  const primaries = new Map<string, string>();
  for (const exchange of exchanges) {
    if (changesSomething(exchange.operation)) {
      sections.push({ operation: exchange.operation, seen: new Map() });
      notePrimary(primaries, exchange);
    }
    const view = viewIn(exchange);
    const keyId = keyIdOf(exchange);
    const primaryRegion = primaries.get(keyId);
    const seen = sections.at(-1)?.seen;
    if (!view || !primaryRegion || !seen) continue;
    const name = `${keyId} in ${view.region}`;
    seen.set(name, [...(seen.get(name) ?? []), { mismatch: judge(view, primaryRegion), exchange }]);
  }
  return sections;
}

/** The key as a response shows it while no move of it is under way. CreateKey's own shows what there was from the beginning. */
function viewIn(exchange: Exchange): KeyView | undefined {
  if (exchange.operation !== 'DescribeKey' && exchange.operation !== 'CreateKey') return undefined;
  const outcome = outcomeOf(exchange);
  if (outcome.kind !== 'success') return undefined;
  const view = viewOf(exchange.region, outcome);
  const isMultiRegion = at(view.metadata, 'MultiRegionConfiguration') !== undefined;
  return isMultiRegion && view.state !== 'Updating' ? view : undefined;
}

/** Which Region has the primary key once a call has succeeded, as the calls alone tell. */
function notePrimary(primaries: Map<string, string>, exchange: Exchange): void {
  const keyId = keyIdOf(exchange);
  if (exchange.operation === 'CreateKey') primaries.set(keyId, exchange.region);
  if (exchange.operation !== 'UpdatePrimaryRegion' || exchange.response?.status !== 200) return;
  const region = textAt(parseJson(exchange.request.body), 'PrimaryRegion');
  if (primaries.has(keyId)) primaries.set(keyId, region);
}

/** The key that a call made or named, by its key ID. */
function keyIdOf({ operation, request, response }: Exchange): string {
  if (operation === 'CreateKey') return textAt(parseJson(response?.body ?? ''), 'KeyMetadata', 'KeyId');
  return textAt(parseJson(request.body), 'KeyId').split('/').at(-1) ?? '';
}
