import { untilDecided } from '../door/until-decided.ts';
import { isNotFound } from '../door/young-names.ts';
import { atATime } from '../model/at-a-time.ts';
import { type LedgerEntry, runTagKey } from '../model/created-keys.ts';
import type { Driver, Input } from '../model/driver.ts';
import { at } from '../model/json.ts';
import { describeOutcome, type Success } from '../model/outcome.ts';
import type { Target } from '../profile/target.ts';
import { stopIfNothingLearnt } from '../wire/judging.ts';
import { outcomeOf } from '../wire/outcome-of.ts';
import { wholeList } from '../wire/pages.ts';
import { isPendingDeletion, relatedRegions } from './key-ending.ts';
import { type ListedKey, wholeListOfKeys } from './listed-keys.ts';

/** A key that its tag tells, and how old it is by the clock of the target; absent where the target does not say. */
export type TaggedKey = LedgerEntry & { readonly ageMs?: number };

/** What could not be read of a key, or of a whole Region. */
export type Unread = { readonly keyId?: string; readonly region: string; readonly reason: string };

export type TaggedKeys = {
  /** Keys that carry the suite's tag, and keys related to these, that are alive or may be. */
  readonly entries: readonly TaggedKey[];
  readonly unread: readonly Unread[];
  /** How many keys were looked at, the others' included. */
  readonly lookedAt: number;
};

/** Keys looked at side by side. */
const width = 20;

/**
 * Looks at every key of the target's Regions for the suite's tag. A tagged key in whatever state tells where its
 * related keys are, which need no tag of their own. Asks again, within the settle budget, where nothing was learnt;
 * no key is passed over in silence.
 */
export async function ownKeysByTag(driver: Driver, target: Target): Promise<TaggedKeys> {
  const found: Found[] = [];
  for (const region of target.regions) {
    const listing = await orUnread({ region }, () => listIn(driver, target, region));
    const looked = await atATime(width, listing.keys ?? [], (key) =>
      orUnread({ region, keyId: key.keyId }, () => ownKey(driver, target, region, key)),
    );
    found.push(listing, ...looked);
  }
  const entries = found.flatMap((each) => each.entries ?? []);
  const byName = new Map(entries.map((entry) => [`${entry.keyId} in ${entry.region}`, entry]));
  return {
    entries: [...byName.values()],
    unread: found.flatMap((each) => each.unread ?? []),
    lookedAt: found.flatMap((each) => each.keys ?? []).length,
  };
}

async function listIn(driver: Driver, target: Target, region: string): Promise<Found> {
  const ask = askIn(driver, target, region);
  const { keys, isWhole } = await wholeListOfKeys(async (page) => (await ask('ListKeys', page))?.output);
  const reason = `ListKeys reports more keys than the ${keys.length} it returned, but no usable marker`;
  return { keys, ...(!isWhole && { unread: [{ region, reason }] }) };
}

type Found = {
  readonly keys?: readonly ListedKey[];
  readonly entries?: readonly TaggedKey[];
  readonly unread?: readonly Unread[];
};

/** What the work found, or why it could not be read; a defect of our own is thrown on. */
async function orUnread(where: Omit<Unread, 'reason'>, work: () => Promise<Found>): Promise<Found> {
  return work().catch((error: Error) => {
    if (error instanceof TypeError) throw error;
    return { unread: [{ ...where, reason: error.message }] };
  });
}

type Asked = (operation: string, input: Input) => Promise<Success | undefined>;

/** Asks until something is learnt: no result where the key is not found; throws what a refusal says. */
function askIn(driver: Driver, { budgets }: Target, region: string): Asked {
  const askOnce: Asked = async (operation, input) => {
    const outcome = outcomeOf(await driver.exchange({ operation, input, region, identity: 'main' }));
    stopIfNothingLearnt(outcome);
    if (outcome.kind === 'success') return outcome;
    if (isNotFound(outcome)) return undefined;
    throw new Error(`${operation} returned ${describeOutcome(outcome)}`);
  };
  return (operation, input) => untilDecided(() => askOnce(operation, input), budgets);
}

/** The entries of a key and of those related to it, as far as they are alive or may be; none where it is not the suite's. */
async function ownKey(
  driver: Driver,
  target: Target,
  region: string,
  { keyId, arn }: ListedKey,
): Promise<Found> {
  const ask = askIn(driver, target, region);
  const tagsOn = async (page: Input) => (await ask('ListResourceTags', { KeyId: keyId, ...page }))?.output;
  const { entries: tags, isWhole } = await wholeList(tagsOn, 'Tags');
  const runId = at(
    tags.find((tag) => at(tag, 'TagKey') === runTagKey),
    'TagValue',
  );
  if (typeof runId !== 'string') {
    if (!isWhole) throw new Error('ListResourceTags reports more tags, but no usable marker');
    return {};
  }
  const described = await describe(ask, keyId);
  const entry = { runId, keyId, region, arn, ...ageIn(described.success) };
  const related = relatedRegions(described.success?.output).filter((each) => each !== region);
  const alive = await atATime(width, [...new Set(related)], async (other) =>
    (await mayBeAlive(driver, target, other, keyId)) ? [{ ...entry, region: other, arn: '' }] : [],
  );
  return { entries: [...(described.isAlive ? [entry] : []), ...alive.flat()] };
}

/** A Region without an endpoint cannot be asked. */
async function mayBeAlive(driver: Driver, target: Target, region: string, keyId: string): Promise<boolean> {
  if (!Object.hasOwn(target.endpoints, region)) return true;
  return (await describe(askIn(driver, target, region), keyId)).isAlive;
}

/** A key that cannot be described may be alive. */
async function describe(
  ask: Asked,
  keyId: string,
): Promise<{ readonly isAlive: boolean; readonly success?: Success }> {
  try {
    const success = await ask('DescribeKey', { KeyId: keyId });
    return success ? { isAlive: !isPendingDeletion(success.output), success } : { isAlive: false };
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return { isAlive: true };
  }
}

/** Both times are the target's, so that its clock need not agree with this machine's. */
function ageIn(described: Success | undefined): { readonly ageMs?: number } {
  const createdAt = at(described?.output, 'KeyMetadata', 'CreationDate');
  const now = Date.parse(described?.exchange.response?.headers.date ?? '');
  if (typeof createdAt !== 'number' || Number.isNaN(now)) return {};
  return { ageMs: Math.max(0, now - createdAt * 1_000) };
}
