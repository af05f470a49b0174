import type { Door } from './door.ts';
import { at } from './json.ts';
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
  const judge = (periods: readonly unknown[]): Mismatch | undefined => {
    const other = periods.find((period) => period !== days);
    const isShown = periods.every((period) => period === days);
    return isShown
      ? undefined
      : { expected: `rotation every ${days} days in every Region`, actual: String(other) };
  };
  await eventually(() => Promise.all(keys.regions.map(periodIn)), judge, patienceOf(session));
}
