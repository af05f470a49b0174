import { poll } from '../door/poll.ts';
import { isNotFound } from '../door/young-names.ts';
import type { OwnKey } from '../model/created-keys.ts';
import type { Driver, Input } from '../model/driver.ts';
import { at, textAt } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import type { Budgets, Target } from '../profile/target.ts';
import { isNotImplemented } from '../wire/not-implemented.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** What became of the key of each Region: pending deletion, not there at all, or left behind. */
export type Scheduled = {
  readonly scheduled: readonly string[];
  readonly missing: readonly string[];
  /** With the reason. */
  readonly left: readonly string[];
};

/** The part of a target that says where its keys can be reached. */
export type Reach = Pick<Target, 'endpoints' | 'budgets'>;

/**
 * Schedules every related key for deletion, replicas before the first Region, and reads each back. Follows
 * MultiRegionConfiguration into every Region that it names, since a replica may be in one that nobody wrote down; what
 * is in a Region without an endpoint is left behind.
 */
export async function scheduleDeletion(driver: Driver, target: Reach, key: OwnKey): Promise<Scheduled> {
  const became = { scheduled: [] as string[], missing: [] as string[], left: [] as string[] };
  const reached = new Set<string>();
  let ahead = [...new Set(key.regions)].toReversed();
  while (ahead.length > 0) {
    const related: string[] = [];
    for (const region of ahead) {
      reached.add(region);
      const end = await endIn(driver, target, key, region);
      const name = `${key.keyId} in ${region}`;
      if ('reason' in end) became.left.push(`${name}: ${end.reason}`);
      else became[end.is].push(name);
      related.push(...end.related);
    }
    ahead = [...new Set(related)].filter((region) => !reached.has(region));
  }
  return became;
}

/** More related keys than any test makes, so that no answer makes the search endless. */
const maxRegions = 50;

/** The Regions that DescribeKey says the related keys of a key are in. */
export function relatedRegions(described: unknown): readonly string[] {
  const configuration = at(described, 'KeyMetadata', 'MultiRegionConfiguration');
  const replicas = at(configuration, 'ReplicaKeys');
  const keys = [at(configuration, 'PrimaryKey'), ...(Array.isArray(replicas) ? replicas : [])];
  const regions = keys.slice(0, maxRegions).map((key) => at(key, 'Region'));
  return regions.filter((region) => typeof region === 'string' && region !== '') as string[];
}

/** Whether a key is to be deleted already. */
export function isPendingDeletion(described: unknown): boolean {
  const state = textAt(described, 'KeyMetadata', 'KeyState');
  return state === 'PendingDeletion' || state === 'PendingReplicaDeletion';
}

/** Whether a key refuses its deletion for a while only: while it does, there is nothing to read. */
function isInPassingState(described: unknown): boolean {
  return ['Creating', 'Updating'].includes(textAt(described, 'KeyMetadata', 'KeyState'));
}

type End = { readonly is: 'scheduled' | 'missing' } | { readonly reason: string };
/** What one try came to; nothing more is tried where it is hopeless. */
type Tried = End & { readonly isHopeless?: boolean };

async function endIn(
  driver: Driver,
  { endpoints, budgets }: Reach,
  { keyId, bornAtMs = Number.NEGATIVE_INFINITY }: OwnKey,
  region: string,
): Promise<End & { readonly related: readonly string[] }> {
  if (!Object.hasOwn(endpoints, region)) return { reason: noEndpoint(endpoints), related: [] };
  const related: string[] = [];
  const call = async (operation: string, input: Input) => {
    const sent = { operation, input: { KeyId: keyId, ...input }, region, identity: 'main' };
    const outcome = outcomeOf(await driver.exchange(sent));
    if (operation === 'DescribeKey' && outcome.kind === 'success')
      related.push(...relatedRegions(outcome.output));
    return outcome;
  };
  const end = await scheduleIn(call, budgets, bornAtMs + budgets.settleMs);
  return { ...end, related };
}

function noEndpoint(endpoints: Reach['endpoints']): string {
  return `this Region has no endpoint here, so the key may still exist. Add the Region to --regions (now ${Object.keys(endpoints).join(',')}), with its --endpoint.`;
}

/** Silences in a row, after which a target counts as gone: asking it for the whole settle budget would only cost time. */
const silencesToGiveUp = 3;

/** No scenario waits for the clean-up: a key that is Creating or Updating need not be tried as often as one is polled. */
const unhurried = 6;
const mostBetweenMs = 1_000;

/** The shortest waiting period AWS allows. */
const pendingWindowInDays = 7;

/**
 * Tries until the key is read to be pending deletion or gone: a key that is Creating or Updating refuses for a while,
 * and one that is not found before `visibleFromMs` may only be too new to show. Nothing is waited for where the operation
 * does not exist.
 */
async function scheduleIn(
  call: (operation: string, input: Input) => Promise<Outcome>,
  { settleMs, pollMs }: Budgets,
  visibleFromMs: number,
): Promise<End> {
  let silences = 0;
  let isPassing = false;
  const heard = (outcome: Outcome): Outcome => {
    silences = outcome.kind === 'no-answer' ? silences + 1 : 0;
    if (silences >= silencesToGiveUp) throw new Error(describeOutcome(outcome));
    return outcome;
  };
  const attempt = async (): Promise<Tried> => {
    const outcome = heard(await call('ScheduleKeyDeletion', { PendingWindowInDays: pendingWindowInDays }));
    if (isNotImplemented(outcome)) throw new Error('ScheduleKeyDeletion is not implemented by this target');
    if (isNotFound(outcome) && performance.now() >= visibleFromMs) return { is: 'missing' };
    if (isPassing && outcome.kind === 'refusal') return { reason: describeOutcome(outcome) };
    const described = heard(await call('DescribeKey', {}));
    isPassing = described.kind === 'success' && isInPassingState(described.output);
    if (described.kind === 'success' && isPendingDeletion(described.output)) return { is: 'scheduled' };
    if (outcome.kind !== 'success') return { reason: describeOutcome(outcome) };
    return isNotFound(described) ? { is: 'scheduled' } : { reason: notReadBack(described) };
  };
  const tried = () => attempt().catch((error: Error): Tried => ({ reason: error.message, isHopeless: true }));
  const { last } = await poll(tried, (end) => !('reason' in end) || end.isHopeless === true, {
    withinMs: settleMs,
    everyMs: Math.max(pollMs, Math.min(unhurried * pollMs, mostBetweenMs)),
    confirmations: 1,
  });
  return last;
}

function notReadBack(described: Outcome): string {
  const shown =
    described.kind === 'success'
      ? `DescribeKey shows it ${textAt(described.output, 'KeyMetadata', 'KeyState')}`
      : `DescribeKey could not be read: ${describeOutcome(described)}`;
  return `ScheduleKeyDeletion succeeded, but ${shown}`;
}
