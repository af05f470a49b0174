import { at, type JsonObject } from '../../src/model/json.ts';
import { type Account, type AccountKey, allKeys } from './account.ts';

/** Keys that are not the suite's, and what they looked like before any run. */
export type Bystanders = {
  readonly names: ReadonlySet<string>;
  /** The bystanders that anybody changed since, with what changed. */
  readonly touched: () => Promise<readonly string[]>;
};

/** Tags that look like the suite's and are not: it knows its keys by `kms-conformance:run` alone. */
const lookalikes = [
  { TagKey: 'kms-conformance', TagValue: 'run' },
  { TagKey: 'kms-conformance:runs', TagValue: 'aaaaaaaaaaaa' },
  { TagKey: 'KMS-Conformance:Run', TagValue: 'aaaaaaaaaaaa' },
  { TagKey: 'run', TagValue: 'kms-conformance:run' },
];

/** Makes keys of every sort in every Region and remembers all that can be read of them. */
export async function placeBystanders(account: Account): Promise<Bystanders> {
  for (const region of account.regions) await placeIn(account, region);
  await placeRelated(account);
  const keys = await allKeys(account);
  const before = await descriptions(account, keys);
  return {
    names: new Set(keys.map(({ name }) => name)),
    touched: async () => {
      const now = await descriptions(account, keys);
      return keys.flatMap(({ name }, index) =>
        now[index] === before[index] ? [] : [`${name} was ${before[index]}\n  and is ${now[index]}`],
      );
    },
  };
}

async function placeIn(account: Account, region: string): Promise<void> {
  const { ask } = account;
  const make = (input: JsonObject) => makeKey(account, region, input);
  const used = await make({ Description: 'of production', Tags: [{ TagKey: 'team', TagValue: 'payments' }] });
  await ask('CreateAlias', { AliasName: 'alias/production', TargetKeyId: used }, region);
  const account_ = 'arn:aws:iam::111122223333:root';
  await ask('CreateGrant', { KeyId: used, GranteePrincipal: account_, Operations: ['Decrypt'] }, region);
  await ask('EnableKeyRotation', { KeyId: used, RotationPeriodInDays: 120 }, region);
  const alike = await make({ Tags: lookalikes });
  await ask('CreateAlias', { AliasName: 'alias/kms-conformance-mine', TargetKeyId: alike }, region);
  const disabled = await make({ Description: 'not used just now' });
  await ask('DisableKey', { KeyId: disabled }, region);
  const ending = await make({ Description: 'on its way out' });
  await ask('ScheduleKeyDeletion', { KeyId: ending, PendingWindowInDays: 30 }, region);
}

async function makeKey({ ask }: Account, region: string, input: JsonObject): Promise<string> {
  return String(at(await ask('CreateKey', input, region), 'KeyMetadata', 'KeyId'));
}

/** A multi-Region key with a replica in every other Region that the runs use. */
async function placeRelated(account: Account): Promise<void> {
  const [home = '', ...others] = account.regions;
  const keyId = await makeKey(account, home, { MultiRegion: true, Tags: lookalikes });
  for (const region of others.slice(0, 2)) {
    const input = { KeyId: keyId, ReplicaRegion: region, Tags: lookalikes };
    await account.ask('ReplicateKey', input, home);
  }
  for (const region of others.slice(0, 2)) await untilEnabled(account, keyId, region);
}

async function untilEnabled({ ask }: Account, keyId: string, region: string): Promise<void> {
  for (let read = 0; read < 10_000; read += 1) {
    const output = await ask('DescribeKey', { KeyId: keyId }, region);
    if (at(output, 'KeyMetadata', 'KeyState') === 'Enabled') return;
  }
  throw new Error(
    `Expected ${keyId} in ${region} to become Enabled. Start the reference with shorter windows.`,
  );
}

const readings: readonly (readonly [string, JsonObject])[] = [
  ['DescribeKey', {}],
  ['GetKeyPolicy', { PolicyName: 'default' }],
  ['ListResourceTags', {}],
  ['ListAliases', {}],
  ['ListGrants', {}],
  ['GetKeyRotationStatus', {}],
];

/** All that can be read of each key, as text; a refusal is part of it. */
function descriptions({ ask }: Account, keys: readonly AccountKey[]): Promise<readonly string[]> {
  const read = async ({ keyId, region }: AccountKey) => {
    const texts: string[] = [];
    for (const [operation, input] of readings)
      texts.push(
        await ask(operation, { KeyId: keyId, ...input }, region).then(
          (output) => JSON.stringify(output),
          (error: Error) => error.message,
        ),
      );
    return texts.join(' ');
  };
  return Promise.all(keys.map(read));
}
