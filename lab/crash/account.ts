import { openDriver } from '../../src/case/open-session.ts';
import { listedKeys } from '../../src/ledger/listed-keys.ts';
import { at, type JsonObject } from '../../src/model/json.ts';
import { describeOutcome } from '../../src/model/outcome.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';

/** The account that the runs use, asked directly and not through the suite. */
export type Account = {
  /** Regions of the runs first, then one that no run uses. */
  readonly regions: readonly string[];
  /** The output of a call; throws when it did not succeed. */
  readonly ask: (operation: string, input: JsonObject, region: string) => Promise<JsonObject>;
  readonly close: () => void;
};

const unusedRegion = 'ap-southeast-2';

/** Opens the account on a reference at `url`. */
export function openAccount(url: string): Account {
  const { target } = readTarget({ target: 'reference' });
  const regions = [...target.regions, unusedRegion];
  const endpoints = Object.fromEntries(regions.map((region) => [region, url]));
  const patience = { ...target.budgets, requestMs: 30_000 };
  const { driver, close } = openDriver({ ...target, regions, endpoints, budgets: patience }, 'bystander');
  const ask: Account['ask'] = async (operation, input, region) => {
    const outcome = outcomeOf(await driver.exchange({ operation, input, region, identity: 'main' }));
    if (outcome.kind === 'success') return outcome.output;
    throw new Error(`Expected ${operation} in ${region} to succeed, got ${describeOutcome(outcome)}.`);
  };
  return { regions, ask, close };
}

/** One key of one Region; the name is unique. */
export type AccountKey = { readonly keyId: string; readonly region: string; readonly name: string };

/** Every key of the account in every Region, whatever its state. */
export async function allKeys({ regions, ask }: Account): Promise<readonly AccountKey[]> {
  const keys: AccountKey[] = [];
  for (const region of regions) {
    const listed = await listedKeys((input) => ask('ListKeys', input as JsonObject, region));
    keys.push(...listed.map(({ keyId }) => ({ keyId, region, name: `${keyId} in ${region}` })));
  }
  return keys;
}

/** The state of a key, which a target may have been ordered to refuse to say once. */
export async function stateOf({ ask }: Account, { keyId, region }: AccountKey): Promise<string> {
  const describe = () => ask('DescribeKey', { KeyId: keyId }, region);
  const output = await describe().catch(describe);
  return String(at(output, 'KeyMetadata', 'KeyState'));
}

/** Whether a key costs money no more. */
export function isPendingDeletion(state: string): boolean {
  return state === 'PendingDeletion' || state === 'PendingReplicaDeletion';
}
