import { eventually } from '../door/wait.ts';
import type { Input } from '../model/driver.ts';
import { at } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { difference, inapplicable, indeterminate, type Mismatch } from '../model/stop.ts';
import { requireSuccess, stopIfNothingLearnt } from '../wire/judging.ts';
import { allPages } from '../wire/pages.ts';
import type { Case } from './case.ts';
import { patienceOf } from './settling.ts';

/** A call that met an on-demand rotation in progress, and how many key materials the key is to have after it. */
export type MetRotation = { readonly outcome: Outcome; readonly materials: number };

/** So often a rotation is started that may be over before the call meets it. */
const triesAtMost = 8;

/** What brings the key back to where another rotation can be started. */
const undoing: Readonly<Record<string, readonly string[]>> = {
  DisableKey: ['EnableKey'],
  ScheduleKeyDeletion: ['CancelKeyDeletion', 'EnableKey'],
};

/**
 * Starts an on-demand rotation, makes the call, and makes sure that the rotation still was in progress after it.
 * @throws Stop `inapplicable` where every rotation was over too soon.
 */
export async function callWhileRotating(
  setting: Case & { readonly region: string },
  operation: string,
  input: Input,
): Promise<MetRotation> {
  const { door, region } = setting;
  let count = 0;
  for (let tries = 0; tries < triesAtMost; tries++) {
    // An old read may show fewer key materials than an earlier one.
    count = Math.max(count, (await readRotation(setting)).count);
    await send(setting, 'RotateKeyOnDemand');
    const outcome = await door.send(operation, input, { region });
    const after = await readRotation(setting);
    // One that is over without new key material did not end by itself: that is for the Then to judge. With new key
    // material, the one that is in progress now is another one.
    if (after.count === count) return { outcome, materials: count + 1 };
    for (const undo of undoing[operation] ?? []) await send(setting, undo);
    await eventually(() => readRotation(setting), notOver, patienceOf(setting.session));
  }
  const what = 'An on-demand rotation in progress was never seen';
  throw inapplicable('not-seen', `${what}: GetKeyRotationStatus showed no OnDemandRotationStartDate.`);
}

async function send({ door, keys, region }: Case & { readonly region: string }, name: string) {
  requireSuccess(await door.send(name, { KeyId: keys.keyId }, { region }), `${name} in ${region}`);
}

/** When the rotation in progress started, and how many key materials there are. */
async function readRotation({ door, keys, region }: Case & { readonly region: string }) {
  const read = async (name: string, input: Input) =>
    requireSuccess(
      await door.send(name, { KeyId: keys.keyId, ...input }, { region }),
      `${name} in ${region}`,
    );
  const status = await read('GetKeyRotationStatus', {});
  const list = (page: Input) => read('ListKeyRotations', { IncludeKeyMaterial: 'ALL_KEY_MATERIAL', ...page });
  const { length } = await allPages(list, 'Rotations');
  return { started: at(status, 'OnDemandRotationStartDate'), count: length };
}

type Rotation = Awaited<ReturnType<typeof readRotation>>;

function notOver({ started }: Rotation): Mismatch | undefined {
  if (started === undefined) return undefined;
  return {
    expected: 'GetKeyRotationStatus to show no OnDemandRotationStartDate when the rotation is complete',
    actual: JSON.stringify(started),
  };
}

/** Requires that the rotation comes to its end, and the key to so many key materials. */
export async function requireRotated(
  setting: Case & { readonly region: string },
  materials: number,
): Promise<void> {
  const judge = (now: Rotation): Mismatch | undefined =>
    notOver(now) ??
    (now.count === materials
      ? undefined
      : {
          expected: `${materials} key materials from ListKeyRotations in ${setting.region} once the rotation is complete`,
          actual: `${now.count}`,
          defect: 'An accepted on-demand rotation does not lead to one new key material',
        });
  await eventually(() => readRotation(setting), judge, patienceOf(setting.session));
}

/** A rotation takes minutes on AWS: more than this is not waited for. */
const rotatingAtMostMs = 300_000;

/** How many on-demand rotations succeeded, and what the last request came to. */
export type Rotations = { readonly outcome: Outcome; readonly rotated: number };

/** Rotates on demand so many times, each time until the key has new key material, or until a request is refused. */
export async function rotateTimes(
  setting: Case & { readonly region: string },
  times: number,
): Promise<Rotations> {
  const { door, keys, region } = setting;
  const startedMs = Date.now();
  // Read once: where reads go back, a later one may show fewer key materials than there are.
  const { count } = await readRotation(setting);
  for (let rotated = 0; ; rotated++) {
    if (Date.now() - startedMs > rotatingAtMostMs)
      throw indeterminate(
        'not-settled',
        `${rotated} of ${times} rotations took ${rotatingAtMostMs / 1000} s.`,
      );
    const outcome = await door.send('RotateKeyOnDemand', { KeyId: keys.keyId }, { region });
    stopIfNothingLearnt(outcome);
    if (outcome.kind !== 'success') return { outcome, rotated };
    await requireRotated(setting, count + rotated + 1);
    if (rotated + 1 === times) return { outcome, rotated: times };
  }
}

/** Requires that as many rotations succeeded as were requested. */
export function requireAllRotated({ outcome, rotated }: Rotations, times: number): void {
  if (rotated === times) return;
  throw difference({
    expected: `${times} on-demand rotations`,
    actual: `${rotated}, and then ${describeOutcome(outcome)}`,
    defect: 'RotateKeyOnDemand is refused before its limit',
    exchange: outcome.exchange,
  });
}
