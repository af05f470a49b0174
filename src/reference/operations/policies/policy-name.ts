import { notFound } from '../../refusal.ts';

/** A key has one policy, and its name is `default`. @throws Refusal NotFoundException */
export function checkPolicyName(name = 'default'): void {
  if (name !== 'default') throw notFound('No such policy exists');
}
