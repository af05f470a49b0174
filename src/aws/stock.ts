import { isPendingDeletion } from '../ledger/key-ending.ts';
import { listedKeys } from '../ledger/listed-keys.ts';
import { atATime } from '../model/at-a-time.ts';
import { runTagKey } from '../model/created-keys.ts';
import type { Driver, Input } from '../model/driver.ts';
import { at, type JsonObject, textAt } from '../model/json.ts';
import { describeOutcome, type Success } from '../model/outcome.ts';
import { Stop } from '../model/stop.ts';
import { UsageError } from '../profile/usage-error.ts';
import { outcomeOf } from '../wire/outcome-of.ts';
import { wholeList } from '../wire/pages.ts';

/** A customer managed key of the account. */
export type StockKey = {
  readonly keyId: string;
  readonly region: string;
  readonly isAlive: boolean;
  /** The run of this suite whose tag it has. */
  readonly runId?: string;
  /** By AWS's clock; absent where the response does not say. */
  readonly ageMs?: number;
};

/** Every customer managed key of the account's Regions; those of the suite apart, with the keys related to them. */
export type Stock = { readonly own: readonly StockKey[]; readonly foreign: readonly StockKey[] };

/** Keys read side by side. */
const width = 20;

/** Reads every key of the Regions, and nothing else. Throws a UsageError for a Region that cannot be read. */
export async function takeStock(driver: Driver, regions: readonly string[]): Promise<Stock> {
  const keys: StockKey[] = [];
  for (const region of regions) keys.push(...(await keysIn(driver, region)));
  const ownIds = new Set(keys.filter(({ runId }) => runId !== undefined).map(({ keyId }) => keyId));
  // A replica has the key ID of its primary key, and need not have its tags.
  const isOwn = ({ keyId }: StockKey) => ownIds.has(keyId);
  return { own: keys.filter(isOwn), foreign: keys.filter((key) => !isOwn(key)) };
}

type Ask = (operation: string, input: Input) => Promise<Success>;

async function keysIn(driver: Driver, region: string): Promise<readonly StockKey[]> {
  const ask: Ask = async (operation, input) => {
    const call = { operation, input, region, identity: 'main' };
    const exchange = await driver.exchange(call).catch((error: unknown) => {
      throw error instanceof Stop ? unreadable(region, error.message) : error;
    });
    const outcome = outcomeOf(exchange);
    if (outcome.kind === 'success') return outcome;
    throw unreadable(region, `${operation} failed with ${describeOutcome(outcome)}`);
  };
  const listed = await listedKeys(async (page) => (await ask('ListKeys', page)).output);
  const read = await atATime(width, listed, ({ keyId }) => keyOf(ask, region, keyId));
  return read.flat();
}

/** A Region that is not enabled accepts no credentials at all. */
function unreadable(region: string, reason: string): UsageError {
  return new UsageError(
    `Expected ${region} to be enabled in the account and readable by the role, but: ${reason} Enable the Region, name others with --regions, or give the role the policy that \`aws setup\` prints.`,
  );
}

/** AWS managed keys are nobody's business: they cost nothing, and nobody can delete them. */
async function keyOf(ask: Ask, region: string, keyId: string): Promise<readonly StockKey[]> {
  const described = await ask('DescribeKey', { KeyId: keyId });
  if (textAt(described.output, 'KeyMetadata', 'KeyManager') !== 'CUSTOMER') return [];
  const tagsOn = async (page: Input): Promise<JsonObject> =>
    (await ask('ListResourceTags', { KeyId: keyId, ...page })).output;
  const { entries } = await wholeList(tagsOn, 'Tags');
  const tag = entries.find((each) => at(each, 'TagKey') === runTagKey);
  const isAlive = !isPendingDeletion(described.output);
  return [
    {
      keyId,
      region,
      isAlive,
      ...(tag !== undefined && { runId: textAt(tag, 'TagValue') }),
      ...ageIn(described),
    },
  ];
}

function ageIn({ output, exchange }: Success): { readonly ageMs?: number } {
  const createdAt = at(output, 'KeyMetadata', 'CreationDate');
  const now = Date.parse(exchange.response?.headers.date ?? '');
  return typeof createdAt === 'number' && !Number.isNaN(now)
    ? { ageMs: Math.max(0, now - createdAt * 1_000) }
    : {};
}
