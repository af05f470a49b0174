import { eventually } from '../door/wait.ts';
import type { Case } from '../keys/case.ts';
import { patienceOf } from '../keys/settling.ts';
import { aliasEntry, type ForeignAlias } from '../keys/use/moved-aliases.ts';
import { asText, at } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { arnIn } from '../model/related-keys.ts';
import { difference, type Mismatch } from '../model/stop.ts';

/** Calls that take an alias, byte for byte: a name that was made a moment ago is not waited for. */
function useAlias({ door }: Case, { input }: ForeignAlias, region: string): Promise<readonly Outcome[]> {
  const KeyId = input.AliasName;
  const Plaintext = Buffer.from('after').toString('base64');
  const body = (members: object) => ({ region, tampering: { body: JSON.stringify({ KeyId, ...members }) } });
  return Promise.all([door.send('DescribeKey', {}, body({})), door.send('Encrypt', {}, body({ Plaintext }))]);
}

/** Waits until every use of the alias is a use of the scenario's key. */
export async function requireAliasOfKey(bare: Case, alias: ForeignAlias, region: string): Promise<void> {
  const arn = arnIn(region, bare.keys);
  await eventually(() => useAlias(bare, alias, region), notAll(arn), patienceOf(bare.session));
}

function notAll(arn: string) {
  return (outcomes: readonly Outcome[]): Mismatch | undefined => {
    const wrong = outcomes.find((outcome) => keyNamedBy(outcome) !== arn);
    if (!wrong) return undefined;
    const { operation } = wrong.exchange;
    return {
      expected: `${operation} with the alias to use ${arn}`,
      actual: keyNamedBy(wrong) || describeOutcome(wrong),
      defect: 'An alias names a key that it was not given',
      exchange: wrong.exchange,
    };
  };
}

function keyNamedBy(outcome: Outcome): string {
  if (outcome.kind !== 'success') return '';
  return asText(at(outcome.output, 'KeyMetadata', 'Arn') ?? at(outcome.output, 'KeyId') ?? '');
}

/** Waits until no use of the alias succeeds. */
export async function requireAliasOfNone(bare: Case, alias: ForeignAlias, region: string): Promise<void> {
  await eventually(() => useAlias(bare, alias, region), stillUsed, patienceOf(bare.session));
}

function stillUsed(outcomes: readonly Outcome[]): Mismatch | undefined {
  const wrong = outcomes.find(
    (outcome) => outcome.kind !== 'refusal' || outcome.code !== 'NotFoundException',
  );
  return (
    wrong && {
      expected: `${wrong.exchange.operation} with the deleted alias to fail with NotFoundException`,
      actual: describeOutcome(wrong),
      defect: 'A deleted alias goes on naming a key',
      exchange: wrong.exchange,
    }
  );
}

/** UpdateAlias is a change of the alias and not a new one. */
export async function requireDates(bare: Case, { input, entry }: ForeignAlias): Promise<void> {
  const now = await aliasEntry(bare, bare.keys, asText(input.AliasName));
  const [made, changed] = [at(now, 'CreationDate'), at(now, 'LastUpdatedDate')];
  const isKept = made === at(entry, 'CreationDate');
  if (isKept && Number(changed) > Number(at(entry, 'LastUpdatedDate'))) return;
  throw difference({
    expected: `CreationDate ${at(entry, 'CreationDate')} and a LastUpdatedDate after ${at(entry, 'LastUpdatedDate')}`,
    actual: `CreationDate ${made} and LastUpdatedDate ${changed}`,
    defect: 'UpdateAlias does not keep the dates of the alias',
  });
}
