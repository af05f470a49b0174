import type { Target } from '../target/target.ts';
import type { Driver, Input } from './driver.ts';
import { asText, at } from './json.ts';
import { stopIfNothingLearnt } from './judging.ts';
import { type LedgerEntry, runTagKey } from './ledger.ts';
import { listedKeys } from './listed-keys.ts';
import { outcomeOf, type Success } from './outcome.ts';
import { allPages } from './pages.ts';
import { untilDecided } from './until-decided.ts';

/** A key that its tag tells, and how old it is by the clock of the target; absent where the target does not say. */
export type TaggedKey = LedgerEntry & { readonly ageMs?: number };

type Asked = (operation: string, input: Input) => Promise<Success | undefined>;

/**
 * Every key of the target's Regions that carries the suite's tag, and is not pending deletion already. Asks again, within
 * the settle budget, where nothing was learnt, and throws when nothing ever is: no key may be passed over in silence.
 */
export async function ownKeysByTag(
  driver: Driver,
  { regions, budgets }: Target,
): Promise<readonly TaggedKey[]> {
  const found: TaggedKey[] = [];
  for (const region of regions) {
    const askOnce: Asked = async (operation, input) => {
      const outcome = outcomeOf(await driver.exchange({ operation, input, region, identity: 'main' }));
      stopIfNothingLearnt(outcome);
      return outcome.kind === 'success' ? outcome : undefined;
    };
    const ask: Asked = (operation, input) => untilDecided(() => askOnce(operation, input), budgets);
    for (const key of await listedKeys(async (input) => (await ask('ListKeys', input))?.output)) {
      const own = await ownKey(ask, key.keyId);
      if (own) found.push({ ...key, region, ...own });
    }
  }
  return found;
}

/** The run that created a key and the key's age, when it is the suite's and still alive. */
async function ownKey(ask: Asked, keyId: string): Promise<Pick<TaggedKey, 'runId' | 'ageMs'> | undefined> {
  const readTags = async (page: Input) => (await ask('ListResourceTags', { KeyId: keyId, ...page }))?.output;
  const tags = await allPages(readTags, 'Tags');
  const runId = at(
    tags.find((tag) => at(tag, 'TagKey') === runTagKey),
    'TagValue',
  );
  if (typeof runId !== 'string') return undefined;
  const described = await ask('DescribeKey', { KeyId: keyId });
  const state = at(described?.output, 'KeyMetadata', 'KeyState');
  const isEnding = asText(state).startsWith('PendingDeletion') || state === 'PendingReplicaDeletion';
  return isEnding ? undefined : { runId, ...ageIn(described) };
}

/** Both times are the target's, so that its clock need not agree with this machine's. */
function ageIn(described: Success | undefined): { readonly ageMs?: number } {
  const createdAt = at(described?.output, 'KeyMetadata', 'CreationDate');
  const now = Date.parse(described?.exchange.response?.headers.date ?? '');
  if (typeof createdAt !== 'number' || Number.isNaN(now)) return {};
  return { ageMs: Math.max(0, now - createdAt * 1_000) };
}
