import type { Door } from '../door/door.ts';
import { eventually } from '../door/wait.ts';
import type { Case } from '../keys/case.ts';
import { patienceOf } from '../keys/settling.ts';
import { asText, at } from '../model/json.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { notShared, wrongRotation } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';

/** Enables automatic rotation on the primary key and waits until every related key shows the period. */
export async function enableRotation({ door, session, keys }: Case, days: number): Promise<void> {
  const input = { KeyId: keys.keyId, RotationPeriodInDays: days };
  requireSuccess(
    await door.send('EnableKeyRotation', input, { region: keys.primaryRegion }),
    'EnableKeyRotation',
  );
  const judge = (periods: readonly unknown[]) => notEvery(days, keys, periods);
  await eventually(() => readEverywhere(door, keys, 'RotationPeriodInDays'), judge, patienceOf(session));
}

/** Requires that every related key comes to say that automatic rotation is enabled, or that it is not. */
export async function requireRotation({ door, session, keys }: Case, isEnabled: boolean): Promise<void> {
  const member = 'KeyRotationEnabled';
  const judge = (now: readonly unknown[]): Mismatch | undefined => {
    const index = now.findIndex((shown) => shown !== isEnabled);
    if (index < 0) return undefined;
    return {
      expected: `${member} ${isEnabled} in ${keys.regions[index]}`,
      actual: asText(now[index] ?? '(absent)'),
      defect: now.includes(isEnabled) ? notShared('rotation setting') : wrongRotation,
    };
  };
  await eventually(() => readEverywhere(door, keys, member), judge, patienceOf(session));
}

/** What GetKeyRotationStatus says in one member, Region by Region. */
function readEverywhere(door: Door, keys: RelatedKeys, member: string): Promise<readonly unknown[]> {
  const read = async (region: string) => {
    const outcome = await door.send('GetKeyRotationStatus', { KeyId: keys.keyId }, { region });
    return at(requireSuccess(outcome, `GetKeyRotationStatus in ${region}`), member);
  };
  return Promise.all(keys.regions.map(read));
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
      ? 'GetKeyRotationStatus does not return the period set by EnableKeyRotation'
      : notShared('rotation setting'),
  };
}
