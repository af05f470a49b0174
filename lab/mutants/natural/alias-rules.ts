import { isKeyPair } from '../../../src/reference/keys/key-specs.ts';
import type { Alias } from '../../../src/reference/keys/store.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { invalidArn, notFound, Refusal } from '../../../src/reference/refusal.ts';
import { handling, insteadOfRefusal, resolving } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { refusingWhen } from './refusing.ts';

function aliasesOf({ store, region, caller }: Call): Map<string, Alias> {
  return store.aliases(region, caller.accountId);
}

const nameOf = ({ input }: Call) => String(input.AliasName);

/** Binds an alias without asking anything. */
function bind(call: Call): undefined {
  const name = nameOf(call);
  const targetKeyId = String(call.input.TargetKeyId).split('/').at(-1) ?? '';
  const arn = `arn:aws:kms:${call.region}:${call.caller.accountId}:${name}`;
  aliasesOf(call).set(name, { name, arn, createdAt: call.now, updatedAt: call.now, targetKeyId });
  return undefined;
}

export const aliasFaults = faultsOf('aliases and tags', {
  'alias-moved-between-usages': [
    'UpdateAlias moves an alias from a key for one usage to a key for another.',
    insteadOfRefusal(
      'UpdateAlias',
      (call) => {
        const alias = aliasesOf(call).get(nameOf(call));
        if (alias) alias.targetKeyId = String(call.input.TargetKeyId).split('/').at(-1) ?? '';
        return undefined;
      },
      'ValidationException',
    ),
  ],
  'alias-moved-to-no-other-spec': [
    'UpdateAlias is refused between key pairs of different key specs with the same usage.',
    handling('UpdateAlias', (call, proceed) => {
      const from = call.store.find(call.region, aliasesOf(call).get(nameOf(call))?.targetKeyId ?? '');
      const to = call.store.find(call.region, String(call.input.TargetKeyId).split('/').at(-1) ?? '');
      if (from && to && isKeyPair(from.shared.spec) && from.shared.spec !== to.shared.spec)
        throw new Refusal('ValidationException', 'The keys differ.');
      return proceed();
    }),
  ],
  'alias-made-by-updating': [
    'UpdateAlias makes the alias when there is none.',
    insteadOfRefusal('UpdateAlias', bind, 'NotFoundException'),
  ],
  'absent-alias-deleted': [
    'DeleteAlias of an alias that does not exist succeeds.',
    insteadOfRefusal('DeleteAlias', () => undefined, 'NotFoundException'),
  ],
  'alias-of-another-region-deleted': [
    'DeleteAlias deletes the alias of that name in another Region when its own has none.',
    handling('DeleteAlias', async (call, proceed) => {
      if (aliasesOf(call).has(nameOf(call))) return proceed();
      const regions = call.settings.regions.filter((region) => region !== call.region);
      const held = regions.find((region) => aliasesOf({ ...call, region }).has(nameOf(call)));
      return held ? proceed({ ...call, region: held }) : proceed();
    }),
  ],
  'alias-taken-over': [
    'CreateAlias with the name of an alias moves it to the new key.',
    insteadOfRefusal('CreateAlias', bind, 'AlreadyExistsException'),
  ],
  'same-alias-twice': [
    'CreateAlias of an alias that points to that key already succeeds.',
    handling('CreateAlias', (call, proceed) => {
      const target = aliasesOf(call).get(nameOf(call))?.targetKeyId;
      const isSame = target !== undefined && String(call.input.TargetKeyId).endsWith(target);
      return isSame ? undefined : proceed();
    }),
  ],
  'alias-names-of-any-case': [
    'CreateAlias takes two names that differ in case for one.',
    refusingWhen('CreateAlias', 'AlreadyExistsException', (call) =>
      [...aliasesOf(call).keys()].some((name) => name.toLowerCase() === nameOf(call).toLowerCase()),
    ),
  ],
  'one-alias-a-key': [
    'CreateAlias refuses a second alias of a key.',
    refusingWhen('CreateAlias', 'LimitExceededException', (call) =>
      [...aliasesOf(call).values()].some(({ targetKeyId }) =>
        String(call.input.TargetKeyId).endsWith(targetKeyId),
      ),
    ),
  ],
  'aws-prefix-too-wide': [
    'CreateAlias takes every name that begins with alias/aws for reserved.',
    refusingWhen('CreateAlias', 'InvalidAliasNameException', (call) => nameOf(call).startsWith('alias/aws')),
  ],
  'aws-prefix-allowed': [
    'CreateAlias gives a name under alias/aws/, which is reserved.',
    insteadOfRefusal('CreateAlias', (call) =>
      nameOf(call).startsWith('alias/aws/') ? bind(call) : refuse(),
    ),
  ],
  'reserved-alias-deleted': [
    'DeleteAlias of a predefined alias under alias/aws/ succeeds.',
    handling('DeleteAlias', (call, proceed) =>
      nameOf(call).startsWith('alias/aws/') ? undefined : proceed(),
    ),
  ],
  'alias-date-unchanged': [
    'UpdateAlias leaves the LastUpdatedDate as it was.',
    handling('UpdateAlias', async (call, proceed) => {
      const was = aliasesOf(call).get(nameOf(call))?.updatedAt;
      const output = await proceed();
      const alias = aliasesOf(call).get(nameOf(call));
      if (alias && was !== undefined) alias.updatedAt = was;
      return output;
    }),
  ],
  'alias-made-anew': [
    'UpdateAlias replaces the alias by a new one, with a later CreationDate.',
    handling('UpdateAlias', async (call, proceed) => {
      const output = await proceed();
      const alias = aliasesOf(call).get(nameOf(call));
      if (alias) aliasesOf(call).set(alias.name, { ...alias, createdAt: call.now });
      return output;
    }),
  ],
  'alias-remembered': [
    'An alias as KeyId means the first key that it pointed to, also after UpdateAlias.',
    (parts) => {
      const first = new Map<string, string>();
      return resolving((given, resolve, call) => {
        if (!given.includes('alias/')) return resolve();
        const name = `${call.region} ${given}`;
        const key = resolve(first.get(name) ?? given);
        first.set(name, key.shared.keyId);
        return key;
      })(parts);
    },
  ],
  'alias-arn-unknown': [
    'An alias ARN is not accepted as KeyId by any operation.',
    resolving((given, resolve) => {
      if (/^arn:.*:alias\//.test(given)) throw notFound(`Invalid keyId ${given}`);
      return resolve();
    }),
  ],
  'alias-arn-unknown-to-mac': [
    'An alias ARN is not accepted as KeyId by GenerateMac and VerifyMac.',
    resolving((given, resolve, { operation }) => {
      if (/Mac$/.test(operation) && /^arn:.*:alias\//.test(given)) throw invalidArn(`Invalid arn ${given}`);
      return resolve();
    }),
  ],
  'aliases-accepted-everywhere': [
    'Operations that take key IDs and key ARNs only accept aliases as well.',
    resolving((_given, resolve) => resolve(undefined, undefined, 'aliases')),
  ],
  'alias-deleted-with-its-twin': [
    'DeleteAlias deletes every alias of the key.',
    handling('DeleteAlias', async (call, proceed) => {
      const target = aliasesOf(call).get(nameOf(call))?.targetKeyId;
      const output = await proceed();
      for (const { name, targetKeyId } of aliasesOf(call).values())
        if (targetKeyId === target) aliasesOf(call).delete(name);
      return output;
    }),
  ],
  'describes-no-alias-arn': [
    'DescribeKey finds no key by an alias ARN.',
    handling('DescribeKey', (call, proceed) => {
      const given = String(call.input.KeyId);
      if (given.includes(':alias/')) throw new Refusal('NotFoundException', `${given} is not found.`);
      return proceed();
    }),
  ],
});

function refuse(): never {
  throw new Refusal('InvalidAliasNameException', 'Not taken here.');
}
