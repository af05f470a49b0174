import { notShared } from './defects.ts';
import type { Door } from './door.ts';
import { asText, at } from './json.ts';
import { requireSuccess } from './judging.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import type { Mismatch } from './stop.ts';
import { eventually } from './wait.ts';

/** Enables automatic rotation on the primary key and waits until every related key shows the period. */
export async function enableRotation(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  days: number,
): Promise<void> {
  const input = { KeyId: keys.keyId, RotationPeriodInDays: days };
  requireSuccess(
    await door.send('EnableKeyRotation', input, { region: keys.primaryRegion }),
    'EnableKeyRotation',
  );
  const periodIn = async (region: string) => {
    const outcome = await door.send('GetKeyRotationStatus', { KeyId: keys.keyId }, { region });
    return at(requireSuccess(outcome, `GetKeyRotationStatus in ${region}`), 'RotationPeriodInDays');
  };
  const judge = (periods: readonly unknown[]) => notEvery(days, keys, periods);
  await eventually(() => Promise.all(keys.regions.map(periodIn)), judge, patienceOf(session));
}

/** Which Region does not show the period, those of replica keys last. */
function notEvery(days: number, keys: RelatedKeys, periods: readonly unknown[]): Mismatch | undefined {
  const index = periods.findIndex((period) => period !== days);
  if (index < 0) return undefined;
  const isOnPrimary = keys.regions[index] === keys.primaryRegion;
  return {
    expected: `rotation every ${days} days in every Region`,
    actual: `RotationPeriodInDays ${asText(periods[index] ?? '(absent)')} in ${keys.regions[index]}`,
    defect: isOnPrimary
      ? 'GetKeyRotationStatus does not show the period that EnableKeyRotation set'
      : notShared('rotation setting'),
  };
}
