import type { RelatedKeys } from '../../model/related-keys.ts';
import { allowAccountEverything } from '../policies.ts';

/** A policy document that allows the account everything, with more text as its second statement. */
export function policyWith(keys: RelatedKeys, statement: string): string {
  return allowAccountEverything(keys, 'account').replace(/\]\}$/, `,${statement}]}`);
}

/** A policy document that allows the account everything in a Statement that is no list. */
export function policyOfOneStatement(keys: RelatedKeys): string {
  return allowAccountEverything(keys, 'account').replace(/"Statement":\[(.*)\]\}$/, '"Statement":$1}');
}

/** A policy document of this length that allows the account everything: what fills it is a condition that never holds. */
export function policyOfBytes(keys: RelatedKeys, bytes: number): string {
  const statement = (filling: string) =>
    JSON.stringify({
      Sid: 'filling',
      Effect: 'Deny',
      Principal: '*',
      Action: 'kms:Encrypt',
      Resource: '*',
      Condition: { StringEquals: { 'kms:EncryptionContext:Project': filling } },
    });
  const rest = policyWith(keys, statement('')).length;
  return policyWith(keys, statement('x'.repeat(Math.max(0, bytes - rest))));
}
