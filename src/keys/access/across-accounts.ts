import type { Input } from '../../model/driver.ts';
import type { BareCase } from '../case.ts';
import { type LeaseKeys, type Placed, placeLasting, type Wanted } from '../lasting-keys.ts';
import { policyFor, principalArn, putPolicy } from '../policies.ts';
import { nameIn } from '../use/table-calls.ts';

/** A key in a lasting state whose key policy allows somebody everything, with a valid input of the operation. */
export async function placeShared(
  bare: BareCase,
  wanted: Wanted,
  caller: string,
  lease: LeaseKeys,
): Promise<Placed> {
  const { door, session } = bare;
  const principal = principalArn(session.target, caller);
  const permission = { effect: 'Allow', principalArn: principal, action: 'kms:*' } as const;
  const placed = await placeLasting(bare, wanted, (make, terms) =>
    lease(async () => {
      const keys = await make();
      await putPolicy({ door, session, keys }, keys.primaryRegion, permission);
      return keys;
    }, terms),
  );
  if (placed.input.Policy === undefined) return placed;
  // Another policy would lock the caller out, which is refused for that alone.
  const Policy = policyFor(placed.setting.keys, permission);
  return { ...placed, input: { ...placed.input, Policy } };
}

const keyMembers = ['KeyId', 'TargetKeyId', 'SourceKeyId', 'DestinationKeyId'];

/** The input with every key in it named by this form; one that names no key names it now. */
export async function inputOn({ setting, input }: Placed, form: string): Promise<Input> {
  const named = await nameIn(setting, form);
  const members = keyMembers.filter((member) => input[member] !== undefined);
  const given = (members.length > 0 ? members : ['KeyId']).map((member) => [member, named]);
  return { ...input, ...Object.fromEntries(given) };
}
