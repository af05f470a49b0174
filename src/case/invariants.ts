import type { Exchange } from '../model/exchange.ts';
import { asText, at, textAt } from '../model/json.ts';
import { difference, type Mismatch, type Stop } from '../model/stop.ts';
import { isUseOfKey } from '../spec/operation-table.ts';
import { wrongName, wrongRoles } from '../wire/defects.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** The breach as what stops the scenario, or `undefined` when every invariant held. */
export function breach(exchanges: readonly Exchange[]): Stop | undefined {
  const mismatch = breachOfInvariants(exchanges);
  return mismatch && difference(mismatch);
}

type Sample = { readonly region: string; readonly metadata: unknown; readonly exchange: Exchange };

/**
 * What must hold in every sample of every scenario that moves a primary, whatever the scenario is about: names never
 * change, `Enabled` is true only in the state Enabled, no answer shows two primary keys, and no use of the key is
 * refused for its state. Returns the first breach, naming the clause that owns it.
 */
export function breachOfInvariants(exchanges: readonly Exchange[]): Mismatch | undefined {
  const move = exchanges.findIndex(
    ({ operation, response }) => operation === 'UpdatePrimaryRegion' && response?.status === 200,
  );
  if (move < 0) return undefined;
  const samples = exchanges.flatMap(sampleOf);
  return (
    samples.map(wrongInItself).find(Boolean) ?? changedName(samples) ?? refusedUse(exchanges.slice(move + 1))
  );
}

function sampleOf(exchange: Exchange): Sample[] {
  if (exchange.operation !== 'DescribeKey') return [];
  const outcome = outcomeOf(exchange);
  return outcome.kind === 'success'
    ? [{ region: exchange.region, metadata: at(outcome.output, 'KeyMetadata'), exchange }]
    : [];
}

function wrongInItself({ region, metadata, exchange }: Sample): Mismatch | undefined {
  const state = at(metadata, 'KeyState');
  if (at(metadata, 'Enabled') === true && state !== 'Enabled') {
    return {
      expected: `Enabled false while the key in ${region} is ${asText(state)} (UPD-03)`,
      actual: 'Enabled true',
      exchange,
    };
  }
  const configuration = at(metadata, 'MultiRegionConfiguration');
  const primary = at(configuration, 'PrimaryKey', 'Arn');
  if (at(configuration, 'MultiRegionKeyType') !== 'PRIMARY' || primary === at(metadata, 'Arn'))
    return undefined;
  return {
    expected: `the primary key in ${region} to name itself as the primary key (UPR-10)`,
    actual: asText(primary),
    defect: wrongRoles(metadata),
    exchange,
  };
}

/** A key's ARN, by Region and key ID, is the same in all samples. */
function changedName(samples: readonly Sample[]): Mismatch | undefined {
  const arns = new Map<string, unknown>();
  for (const { region, metadata, exchange } of samples) {
    const name = `${textAt(metadata, 'KeyId')} in ${region}`;
    const arn = at(metadata, 'Arn');
    const known = arns.get(name) ?? arn;
    if (known !== arn)
      return {
        expected: `the key ${name} to keep its ARN ${asText(known)} (UPR-06)`,
        actual: asText(arn),
        defect: wrongName(asText(known), arn),
        exchange,
      };
    arns.set(name, arn);
  }
  return undefined;
}

function refusedUse(exchanges: readonly Exchange[]): Mismatch | undefined {
  for (const exchange of exchanges.filter(({ operation }) => isUseOfKey(operation))) {
    const outcome = outcomeOf(exchange);
    if (outcome.kind !== 'refusal' || outcome.code !== 'KMSInvalidStateException') continue;
    return {
      expected: `${exchange.operation} to keep working while the primary Region is updated (UPD-05)`,
      actual: outcome.message,
      exchange,
    };
  }
  return undefined;
}
