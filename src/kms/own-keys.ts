import type { Target } from '../target/target.ts';
import type { Driver, Input } from './driver.ts';
import { asText, at, type JsonObject } from './json.ts';
import { stopIfNothingLearnt } from './judging.ts';
import { type LedgerEntry, runTagKey } from './ledger.ts';
import { listedKeys } from './listed-keys.ts';
import { outcomeOf } from './outcome.ts';
import { allPages } from './pages.ts';
import { untilDecided } from './until-decided.ts';

type Ask = (operation: string, input: Input) => Promise<JsonObject | undefined>;

/**
 * Every key of the target's Regions that carries the suite's tag, and is not pending deletion already. Asks again, within
 * the settle budget, where nothing was learnt, and throws when nothing ever is: no key may be passed over in silence.
 */
export async function ownKeysByTag(
  driver: Driver,
  { regions, budgets }: Target,
): Promise<readonly LedgerEntry[]> {
  const found: LedgerEntry[] = [];
  for (const region of regions) {
    const askOnce: Ask = async (operation, input) => {
      const outcome = outcomeOf(await driver.exchange({ operation, input, region, identity: 'main' }));
      stopIfNothingLearnt(outcome);
      return outcome.kind === 'success' ? outcome.output : undefined;
    };
    const ask: Ask = (operation, input) => untilDecided(() => askOnce(operation, input), budgets);
    for (const key of await listedKeys((input) => ask('ListKeys', input))) {
      const runId = await runIdOf(ask, key.keyId);
      if (runId) found.push({ ...key, region, runId });
    }
  }
  return found;
}

/** The run that created a key, when it is the suite's and still alive. */
async function runIdOf(ask: Ask, keyId: string): Promise<string | undefined> {
  const tags = await allPages((page) => ask('ListResourceTags', { KeyId: keyId, ...page }), 'Tags');
  const runId = at(
    tags.find((tag) => at(tag, 'TagKey') === runTagKey),
    'TagValue',
  );
  if (typeof runId !== 'string') return undefined;
  const state = at(await ask('DescribeKey', { KeyId: keyId }), 'KeyMetadata', 'KeyState');
  return asText(state).startsWith('PendingDeletion') || state === 'PendingReplicaDeletion'
    ? undefined
    : runId;
}
