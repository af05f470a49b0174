import { createHash } from 'node:crypto';
import type { Shard } from '../report/model/report.ts';

/**
 * The scenarios of one shard. They are dealt out in the order of the hashes of their ids: the same scenarios give the
 * same shards in whatever order they come, no shard has two more than another, and the neighbours of a feature, which
 * take alike long, come apart.
 */
export function inShard<Item extends { readonly id: string }>(
  scenarios: readonly Item[],
  { index, of }: Shard,
): readonly Item[] {
  const dealt = scenarios
    .map((scenario) => ({ scenario, hash: hashOf(scenario.id) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    .map(({ scenario }) => scenario);
  return dealt.filter((_, position) => position % of === index - 1);
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
