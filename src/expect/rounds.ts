import type { Door } from '../door/door.ts';
import { isDescriptionOf } from '../keys/snapshot.ts';
import { describeAll, viewOf } from '../keys/views.ts';
import type { Exchange } from '../model/exchange.ts';
import { inRegions, type KeyView, type RelatedKeys } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { isView } from '../spec/operation-table.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** Every related key as it was read one after the other, in one order or in the other. */
export type Round = readonly KeyView[];

/** Reads from the first Region to the last and, where that is as `judge` wants it, back again. */
export async function readBothWays(
  door: Door,
  keys: RelatedKeys,
  judge: (views: Round) => Mismatch | undefined,
): Promise<readonly Round[]> {
  const there = await describeAll(door, keys);
  if (judge(there)) return [there];
  return [there, await describeAll(door, inRegions(keys, keys.regions.toReversed()))];
}

/**
 * The last rounds, at most `count`, that were read in turn there and back since the last call that may have changed
 * anything, in whatever order the last one was.
 */
export function roundsAlreadyRead({ seen }: Door, keys: RelatedKeys, count: number): readonly Round[] {
  const since = seen.exchanges.findLastIndex(({ operation }) => !isView(operation)) + 1;
  const fresh = seen.exchanges.slice(since).filter((exchange) => isOfAny(keys, exchange));
  const rounds: Round[] = [];
  let order = isRound(keys, keys.regions, lastRound(keys, fresh)) ? keys.regions : keys.regions.toReversed();
  for (let last = lastRound(keys, fresh); rounds.length < count && isRound(keys, order, last); ) {
    rounds.unshift(last.map((exchange) => viewOf(exchange.region, outcomeOf(exchange))));
    fresh.length -= last.length;
    order = order.toReversed();
    last = lastRound(keys, fresh);
  }
  return rounds;
}

function isOfAny(keys: RelatedKeys, exchange: Exchange): boolean {
  return keys.regions.some((region) => isDescriptionOf(keys, region, exchange));
}

function lastRound({ regions }: RelatedKeys, fresh: readonly Exchange[]): readonly Exchange[] {
  return fresh.slice(-regions.length);
}

function isRound(keys: RelatedKeys, order: readonly string[], round: readonly Exchange[]): boolean {
  return (
    round.length === order.length &&
    order.every((region, index) => round[index] && isDescriptionOf(keys, region, round[index]))
  );
}

/** Reads the rounds that are missing after those, each in the other order than the last. */
export async function readFurther(
  door: Door,
  keys: RelatedKeys,
  already: readonly Round[],
  count: number,
): Promise<readonly Round[]> {
  const rounds = [...already];
  while (rounds.length < count) {
    const isBack = rounds.at(-1)?.[0]?.region === keys.regions[0];
    rounds.push(await describeAll(door, isBack ? inRegions(keys, keys.regions.toReversed()) : keys));
  }
  return rounds;
}
