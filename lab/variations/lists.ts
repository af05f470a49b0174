import { randomUUID } from 'node:crypto';
import type { Call, Parts } from '../../src/reference/parts.ts';
import type { Output } from '../../src/reference/wire/messages.ts';
import { handling, outputOf } from '../mutants/wraps.ts';
import { changingObjects, isList } from './bodies.ts';
import { shuffled } from './random.ts';
import type { Variation } from './variation.ts';

const reference = 'https://docs.aws.amazon.com/kms/latest/APIReference';
/** Lists for which AWS promises no order. */
const unordered = /^(ReplicaKeys|Keys|Aliases|Grants|Tags|ReplicaTags|Operations|\w+Algorithms|PolicyNames)$/;

/** The same lists, cut and ordered in another way. */
export const listVariations: readonly Variation[] = [
  {
    id: 'lists-in-any-order',
    freedom:
      'Replica keys, listed keys, aliases, grants, tags and algorithms come in another order each time.',
    source: `${reference}/API_MultiRegionConfiguration.html`,
    apply: (parts, { random }) =>
      changingObjects(parts, (members) =>
        Object.fromEntries(
          Object.entries(members).map(([name, member]) => [
            name,
            unordered.test(name) && isList(member) ? shuffled(member, random) : member,
          ]),
        ),
      ),
  },
  {
    id: 'short-pages',
    freedom: 'Lists come in pages of fewer entries than asked for, with a marker for the rest.',
    // Limit is the most that is returned; it may be fewer.
    source: `${reference}/API_ListResourceTags.html`,
    apply: (parts, { random }) => {
      const most: Readonly<Record<string, number>> = {
        ListKeys: 100,
        ListAliases: 2,
        ListGrants: 2,
        ListResourceTags: 2,
        ListKeyRotations: 2,
      };
      return Object.entries(most).reduce((changed, [operation, limit]) => {
        const held = Math.ceil(random() * limit);
        return handling(operation, (call, proceed) => {
          const Limit = Math.min(Number(call.input.Limit ?? 1000), held);
          return proceed({ ...call, input: { ...call.input, Limit } });
        })(changed);
      }, parts);
    },
  },
  {
    id: 'keys-of-aws',
    freedom: 'Keys that AWS services manage are listed beside those of the account, with their aliases.',
    source: `${reference}/API_ListAliases.html`,
    apply: (parts) => withManagedAliases(withManagedKeys(parts)),
  },
];

function withManagedKeys(parts: Parts): Parts {
  const keyId = randomUUID();
  return outputOf('ListKeys', (output, call) => {
    const KeyArn = `${arnIn(call)}:key/${keyId}`;
    return appended(output, 'Keys', [{ KeyId: keyId, KeyArn }]);
  })(parts);
}

/** Some of these aliases exist before their key does. */
function withManagedAliases(parts: Parts): Parts {
  return outputOf('ListAliases', (output, call) => {
    if (call.input.KeyId !== undefined) return output;
    const names = ['alias/aws/ebs', 'alias/aws/s3'];
    const aliases = names.map((AliasName) => ({ AliasName, AliasArn: `${arnIn(call)}:${AliasName}` }));
    return appended(output, 'Aliases', aliases);
  })(parts);
}

function appended(output: Output, member: string, entries: readonly Output[]): Output {
  if (output.Truncated === true) return output;
  return { ...output, [member]: [...entries, ...(output[member] as readonly Output[])] };
}

function arnIn({ region, caller }: Call): string {
  return `arn:aws:kms:${region}:${caller.accountId}`;
}
