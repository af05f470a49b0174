import type { Input } from '../../model/driver.ts';
import { at } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { arnIn, type RelatedKeys } from '../../model/related-keys.ts';
import { difference } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { Case } from '../case.ts';
import type { Rows } from '../use/table-calls.ts';
import { cellMeaning } from '../use/table-values.ts';

/** Creates a grant with these members on the key of a Region. */
export async function createGrant(
  { door, session, keys }: Case,
  region: string,
  rows: Rows,
): Promise<Outcome> {
  const setting = { door, session, keys, region };
  const members = rows.map(([name, cell]) => [name, cellMeaning(setting, cell)]);
  const input = { KeyId: keys.keyId, ...Object.fromEntries(members) };
  const outcome = await door.send('CreateGrant', input, { region });
  requireSuccess(outcome, `CreateGrant in ${region}`);
  return outcome;
}

/** Creates so many grants, which differ in nothing but their IDs. */
export async function createGrants(bare: Case, region: string, count: number): Promise<void> {
  const rows: Rows = [
    ['GranteePrincipal', 'the account'],
    ['Operations', '["Encrypt"]'],
  ];
  for (let made = 0; made < count; made += 1) await createGrant(bare, region, rows);
}

/** How RetireGrant or RevokeGrant names a grant: by its token, or by its ID and the key ARN. */
export function grantNamed(grant: Outcome, keys: RelatedKeys, by: string): Input {
  const output = requireSuccess(grant, 'CreateGrant');
  if (by === 'token') return { GrantToken: at(output, 'GrantToken') };
  return { KeyId: arnIn(grant.exchange.region, keys), GrantId: at(output, 'GrantId') };
}

/** Two calls of an operation return the same value of a member, or another. */
export function requireCompared(first: Outcome, second: Outcome, member: string, isSame: boolean): void {
  const values = [first, second].map((each) => at(requireSuccess(each, each.exchange.operation), member));
  if (values.every((value) => value !== undefined) && (values[0] === values[1]) === isSame) return;
  throw difference({
    expected: `${isSame ? 'the same' : 'another'} ${member} than that of the call before, ${String(values[0])}`,
    actual: String(values[1] ?? 'no such member'),
    exchange: second.exchange,
  });
}
