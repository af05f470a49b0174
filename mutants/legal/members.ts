import type { Parts } from '../../src/reference/parts.ts';
import { changingObjects, type Members, type Value } from './bodies.ts';
import type { Variation } from './variation.ts';

const reference = 'https://docs.aws.amazon.com/kms/latest/APIReference';

/** Members that may be absent, and texts that may be laid out in another way. */
export const memberVariations: readonly Variation[] = [
  {
    id: 'optional-members-absent',
    freedom: 'The deprecated CustomerMasterKeySpec is gone, and so are empty names of grants.',
    source: `${reference}/API_KeyMetadata.html`,
    apply: (parts) => changingObjects(parts, withoutOptional),
  },
  {
    id: 'policies-laid-out',
    freedom: 'Key policies are laid out in lines, as AWS was recorded to do.',
    source: `${reference}/API_GetKeyPolicy.html`,
    apply: (parts: Parts) =>
      changingObjects(parts, (members) => {
        const policies = Object.entries(members).map(([name, value]) => [name, laidOut(name, value)]);
        return Object.fromEntries(policies) as Members;
      }),
  },
];

function withoutOptional(members: Members): Members {
  const { CustomerMasterKeySpec: _deprecated, ...others } = members;
  const { Name, ...unnamed } = others;
  return 'GrantId' in others && Name === '' ? unnamed : others;
}

function laidOut(name: string, value: Value): Value {
  if (!/^(Policy|ReplicaPolicy)$/.test(name) || typeof value !== 'string') return value;
  return JSON.stringify(JSON.parse(value), undefined, 2);
}
