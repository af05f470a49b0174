import type { Parts } from '../../src/reference/parts.ts';
import { changingObjects, type Members, type Value } from './bodies.ts';
import type { Variation } from './variation.ts';

const reference = 'https://docs.aws.amazon.com/kms/latest/APIReference';

/** Members that may be absent, and texts that may be laid out in another way. */
export const memberVariations: readonly Variation[] = [
  {
    id: 'optional-members-absent',
    freedom: 'Empty names of grants are gone.',
    source: `${reference}/API_GrantListEntry.html`,
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
  const { Name, ...unnamed } = members;
  return 'GrantId' in members && Name === '' ? unnamed : members;
}

function laidOut(name: string, value: Value): Value {
  if (!/^(Policy|ReplicaPolicy)$/.test(name) || typeof value !== 'string') return value;
  return JSON.stringify(JSON.parse(value), undefined, 2);
}
