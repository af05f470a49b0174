import { textAt } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { accountArn, arnIn, type RelatedKeys } from '../../model/related-keys.ts';
import type { Target } from '../../profile/target.ts';
import { principalArn } from '../policies.ts';

/** What the names in a table stand for: who is there, and what the scenario has made. */
export type Known = {
  readonly target: Target;
  readonly keys: () => RelatedKeys;
  readonly aliasName: () => string;
  /** What CreateGrant returned for the scenario's grant. */
  readonly grant: () => Outcome;
};

/** Longer names first. */
const meanings: readonly (readonly [name: string, meaning: (known: Known) => string])[] = [
  ["the stranger's account", ({ target }) => rootOf(principalArn(target, 'stranger'))],
  ['the stranger', ({ target }) => principalArn(target, 'stranger')],
  ['the limited user', ({ target }) => principalArn(target, 'limited')],
  ['the account ID', ({ keys }) => accountArn(keys()).split(':')[4] ?? ''],
  ['the account', ({ keys }) => accountArn(keys())],
  ['the alias name', ({ aliasName }) => aliasName()],
  ['the alias ARN', ({ keys, aliasName }) => aliasArn(keys(), aliasName())],
  ['the grant token', ({ grant }) => ofGrant(grant(), 'GrantToken')],
  ['the grant ID', ({ grant }) => ofGrant(grant(), 'GrantId')],
];

/** A cell or the path of a member, with what its names stand for. */
export function withNames(text: string, known: Known): string {
  return meanings.reduce(
    (said, [name, meaning]) => (said.includes(name) ? said.replaceAll(name, meaning(known)) : said),
    text,
  );
}

function rootOf(arn: string): string {
  return `arn:aws:iam::${arn.split(':')[4]}:root`;
}

function aliasArn(keys: RelatedKeys, name: string): string {
  return arnIn(keys.primaryRegion, keys).replace(/key\/.*$/, name);
}

function ofGrant(outcome: Outcome, member: 'GrantId' | 'GrantToken'): string {
  return outcome.kind === 'success' ? textAt(outcome.output, member) : '';
}
