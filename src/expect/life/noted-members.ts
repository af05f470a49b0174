import { eventually } from '../../door/wait.ts';
import type { Case } from '../../keys/case.ts';
import { untilOld } from '../../keys/during/old-writes.ts';
import { canonicalText } from '../../keys/properties.ts';
import { patienceOf } from '../../keys/settling.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { Noted } from '../noted-properties.ts';
import { inputs, valueAt } from '../shown-members.ts';

/** A member of what an operation shows in a Region. */
export type Shown = { readonly member: string; readonly operation: string; readonly region: string };

/** Notes a member of a response, by its dotted path. */
export async function noteMember(setting: Case, shown: Shown): Promise<Noted> {
  await untilOld(setting);
  return { [shown.region]: await read(setting, shown) };
}

/** Requires that a member stays, or comes back to, what was noted. */
export async function requireNotedMember(setting: Case, shown: Shown, noted: Noted): Promise<void> {
  const { member, operation, region } = shown;
  await eventually(
    () => read(setting, shown),
    (now) =>
      now === noted[region]
        ? undefined
        : { expected: `${member} ${noted[region]} from ${operation} in ${region}`, actual: now },
    patienceOf(setting.session),
  );
}

/** Requires that a member comes to be shown, and to be other than what was noted. */
export async function requireOtherMember(setting: Case, shown: Shown, noted: Noted): Promise<void> {
  const { member, operation, region } = shown;
  await eventually(
    () => read(setting, shown),
    (now) =>
      now !== noted[region] && now !== nothing
        ? undefined
        : { expected: `${member} other than ${noted[region]} from ${operation} in ${region}`, actual: now },
    patienceOf(setting.session),
  );
}

const nothing = '(absent)';

async function read({ door, keys }: Case, { member, operation, region }: Shown): Promise<string> {
  const outcome = await door.send(operation, { KeyId: keys.keyId, ...inputs[operation] }, { region });
  const value = valueAt(requireSuccess(outcome, `${operation} in ${region}`), member);
  return value === undefined ? nothing : canonicalText(value);
}
