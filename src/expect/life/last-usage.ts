import { eventually } from '../../door/wait.ts';
import type { Case } from '../../keys/case.ts';
import { untilOld } from '../../keys/during/old-writes.ts';
import { canonicalText } from '../../keys/properties.ts';
import { patienceOf } from '../../keys/settling.ts';
import { useKey } from '../../keys/use/usage.ts';
import { describeIn } from '../../keys/views.ts';
import type { Exchange } from '../../model/exchange.ts';
import { asText, at, isJsonObject, type JsonObject } from '../../model/json.ts';
import { indeterminate, type Mismatch, requireNo, Stop } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { Noted } from '../noted-properties.ts';

const operation = 'GetKeyLastUsage';

/** What GetKeyLastUsage shows in one Region: all of it, and the last use, which is empty for a key that was not used. */
async function readIn({ door, keys }: Case, region: string) {
  const outcome = await door.send(operation, { KeyId: keys.keyId }, { region });
  const output = requireSuccess(outcome, `${operation} in ${region}`);
  const use = at(output, 'KeyLastUsage');
  return { output, use: isJsonObject(use) ? use : {}, exchange: outcome.exchange };
}

/** The last use of every related key, as text in which the order of members does not count. */
export async function noteUses(setting: Case): Promise<Noted> {
  // Whoever had the keys before may have used them a moment ago.
  await untilOld(setting, () => true);
  const read = async (region: string) =>
    [region, canonicalText((await readIn(setting, region)).use)] as const;
  return Object.fromEntries(await Promise.all(setting.keys.regions.map(read)));
}

/** Uses the key in a Region, waits until GetKeyLastUsage shows it, and notes the last use of every related key. */
export async function useAndNote(setting: Case, region: string): Promise<Noted> {
  await useKey(setting.door, setting.keys, region);
  const used = setting.door.seen.exchanges.findLast((exchange) => exchange.region === region);
  if (used) await requireUse(setting, region, used);
  return noteUses(setting);
}

/** Requires that the last use of the key comes to be what this exchange did, and is dated then. */
export async function requireUse(setting: Case, region: string, used: Exchange): Promise<void> {
  const atMs = Date.now();
  const judge = ({ use, exchange }: Shown) => notThatUse(use, used, atMs, exchange);
  const shown = await waitedFor(setting, region, judge);
  // A use has one date: what is dated anew whenever somebody asks is no date of a use.
  const { use, exchange } = await readIn(setting, region);
  if (use.KmsRequestId === shown.use.KmsRequestId && use.Timestamp !== shown.use.Timestamp)
    requireNo({
      expected: `Timestamp ${asText(shown.use.Timestamp)} of the last use from ${operation} in ${region}`,
      actual: asText(use.Timestamp ?? '(absent)'),
      exchange,
    });
}

type Shown = Awaited<ReturnType<typeof readIn>>;

/** Requires that the last use of the key stays what was noted. */
export async function requireSameUse(setting: Case, region: string, noted: Noted): Promise<void> {
  await waitedFor(setting, region, ({ use, exchange }) =>
    canonicalText(use) === noted[region]
      ? undefined
      : {
          expected: `the last use of the key in ${region} to stay ${noted[region]}`,
          actual: canonicalText(use),
          defect: `${operation} shows a use that was none of that key`,
          exchange,
        },
  );
}

/** Where AWS takes longer to show a use than a run waits, what is not shown yet decides nothing. */
async function waitedFor(
  setting: Case,
  region: string,
  judge: (shown: Shown) => Mismatch | undefined,
): Promise<Shown> {
  const { usageMs = 0, settleMs } = setting.session.target.budgets;
  try {
    return await eventually(() => readIn(setting, region), judge, patienceOf(setting.session));
  } catch (error) {
    if (!(error instanceof Stop) || error.why.cause !== 'difference' || usageMs <= settleMs) throw error;
    const reason = `${operation} did not show the use within the settle budget of ${settleMs} ms, but may take ${usageMs} ms.`;
    throw indeterminate('not-settled', reason);
  }
}

/** Clocks differ, and calls take time. */
const toleranceMs = 600_000;

function notThatUse(use: JsonObject, used: Exchange, atMs: number, exchange: Exchange): Mismatch | undefined {
  const requestId = used.response?.headers['x-amzn-requestid'];
  const wrong = [
    [use.Operation === used.operation, 'Operation', used.operation],
    [isNear(use.Timestamp, atMs), 'Timestamp', `about ${Math.floor(atMs / 1000)}`],
    [
      typeof use.CloudTrailEventId === 'string' && use.CloudTrailEventId !== '',
      'CloudTrailEventId',
      'present',
    ],
    [requestId === undefined || use.KmsRequestId === requestId, 'KmsRequestId', asText(requestId ?? '')],
  ] as const;
  const [, member = '', expected] = wrong.find(([isRight]) => !isRight) ?? [];
  if (member === '') return undefined;
  return {
    expected: `${member} ${expected} of the last use from ${operation} in ${exchange.region}`,
    actual: asText(at(use, member) ?? '(absent)'),
    defect: `${operation} shows no or another last use than ${used.operation}`,
    exchange,
  };
}

function isNear(seconds: unknown, atMs: number): boolean {
  return typeof seconds === 'number' && Math.abs(seconds * 1000 - atMs) < toleranceMs;
}

/** Requires that the key was created when DescribeKey says, and that its use is counted from then on at the earliest. */
export async function requireDates(setting: Case, region: string): Promise<void> {
  const { output, exchange } = await readIn(setting, region);
  const { metadata } = await describeIn(setting.door, setting.keys, region);
  const created = Number(metadata.CreationDate);
  const [creation, tracked] = [Number(output.KeyCreationDate), Number(output.TrackingStartDate)];
  const shown = `KeyCreationDate ${creation}, TrackingStartDate ${tracked}`;
  // AWS may show dates in whole seconds.
  const isRight =
    Math.abs(creation - created) <= 1 && tracked >= created - 1 && tracked <= Date.now() / 1000 + 600;
  if (isRight) return;
  const expected = `KeyCreationDate ${created} and a TrackingStartDate not before it from ${operation} in ${region}`;
  requireNo({ expected, actual: shown, exchange });
}
