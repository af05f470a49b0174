/** Key policies for the tests of what they allow. */
import { account, type Bench, home } from './bench.ts';

export const limitedArn = `arn:aws:iam::${account}:user/limited`;
export const everything = {
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: 'kms:*',
  Resource: '*',
};
export const asLimited = { as: 'limited' };
export const denied =
  /^AccessDeniedException: User: arn:aws:iam::111122223333:user\/limited is not authorized to perform: kms:/;

/** A policy that lets the root do everything, and more statements. */
export async function putPolicy(bench: Bench, keyId: string, statements: readonly object[], region = home) {
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [everything, ...statements] });
  await bench.ok(region, 'PutKeyPolicy', { KeyId: keyId, Policy });
}

export const allow = (Action: string | string[], Condition?: object) => ({
  Effect: 'Allow',
  Principal: { AWS: limitedArn },
  Action,
  Resource: '*',
  ...(Condition ? { Condition } : {}),
});
