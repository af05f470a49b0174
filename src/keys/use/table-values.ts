import { parseJson } from '../../contract/wire-body.ts';
import { runTagKey } from '../../model/created-keys.ts';
import { madeUpBytes } from '../../model/made-up-bytes.ts';
import { accountArn, arnIn } from '../../model/related-keys.ts';
import { policyOfBytes, policyOfOneStatement, policyWith } from '../access/policy-texts.ts';
import { policyForReaders } from '../policies.ts';
import { aliasName } from '../properties.ts';
import type { Setting } from './happy-path.ts';

/** A value that a cell of a table describes, for a call in the setting's Region. */
type Described = (setting: Setting, amount: number, text: string) => unknown;

/** Cells that are no literal value. */
const described: readonly (readonly [RegExp, Described])[] = [
  [/^absent$/, () => undefined],
  [/^(\d+) tags$/, (_setting, amount) => Array.from({ length: amount }, (_, index) => tag(`tag-${index}`))],
  [/^one tag key twice$/, () => [tag('twice', 'one'), tag('twice', 'other')]],
  [/^(\d+) characters$/, (_setting, amount) => 'x'.repeat(amount)],
  [/^(\d+) umlauts$/, (_setting, amount) => 'ä'.repeat(amount)],
  [/^a tag of (\d+) umlauts$/, (_setting, amount) => [tag('long', 'ä'.repeat(amount))]],
  [/^(\d+) bytes$/, (_setting, amount) => madeUpBytes(amount)],
  [/^in (\d+) days$/, (_setting, amount) => new Date(wholeSeconds(Date.now()) + amount * dayMs)],
  [/^(\d+) seconds ago$/, (_setting, amount) => new Date(wholeSeconds(Date.now()) - amount * 1000)],
  [/^its own ARN$/, ({ keys, region }) => arnIn(region, keys)],
  [/^a second alias$/, ({ session, keys }) => `${aliasName(session, keys)}-second`],
  [/^the primary's alias name$/, ({ session, keys }) => aliasName(session, keys)],
  [/^the primary's key ARN$/, ({ keys }) => arnIn(keys.primaryRegion, keys)],
  [/^the primary's alias ARN$/, (setting) => aliasArn(setting)],
  [/^its alias$/, ({ session, keys }) => aliasName(session, keys)],
  [/^its alias in capitals$/, ({ session, keys }) => capitals(aliasName(session, keys))],
  [/^the account$/, ({ keys }) => accountArn(keys)],
  [
    /^((?:assumed-role|federated-user)\/.+) in its account$/,
    ({ keys }, _amount, text) => temporaryArn(accountArn(keys), text),
  ],
  [/^the run's tag$/, ({ session }) => [tag(runTagKey, session.runId)]],
  [/^a policy that nobody can change$/, ({ keys }) => policyForReaders(keys)],
  [/^a policy whose Statement is no list$/, ({ keys }) => policyOfOneStatement(keys)],
  [/^a policy of (\d+) bytes$/, ({ keys }, amount) => policyOfBytes(keys, amount)],
  [/^a policy with (.+)$/, ({ keys }, _amount, text) => policyWith(keys, text)],
];

const dayMs = 86_400_000;

/** The value that a cell of a table stands for: a described one, JSON, or the text itself. */
export function cellMeaning(setting: Setting, cell: string): unknown {
  const [form, meaning] = described.find(([pattern]) => pattern.test(cell)) ?? [];
  if (!form || !meaning) return parseJson(cell) ?? cell;
  const [, part = ''] = form.exec(cell) ?? [];
  return meaning(setting, Number(part), part);
}

function aliasArn({ session, keys }: Setting): string {
  return arnIn(keys.primaryRegion, keys).replace(/key\/.*$/, aliasName(session, keys));
}

/** Who calls with temporary credentials is known by an ARN of STS. */
function temporaryArn(account: string, resource: string): string {
  return account.replace(':iam:', ':sts:').replace(/root$/, resource);
}

/** The prefix has one letter case. */
function capitals(name: string): string {
  return name.replace(/^alias\/(.*)$/, (_all, rest: string) => `alias/${rest.toUpperCase()}`);
}

function tag(TagKey: string, TagValue = ''): { TagKey: string; TagValue: string } {
  return { TagKey, TagValue };
}

/** AWS shows dates of imports in whole seconds. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
