import { randomBytes } from 'node:crypto';
import type { Session } from '../../door/session.ts';
import { madeUpBytes } from '../../model/made-up-bytes.ts';
import { accountArn, arnIn, type RelatedKeys } from '../../model/related-keys.ts';
import type { Template, TemplateValue } from '../../spec/operation.ts';
import { entryOf } from '../../spec/operation-table.ts';
import { allowAccountEverything } from '../policies.ts';
import { aliasName } from '../properties.ts';
import { runTags } from '../related-keys.ts';

/** What an input is made of: the keys of the scenario, where it has any. */
export type Material = { readonly session: Session; readonly keys: RelatedKeys | undefined };

/** JSON as it goes on the wire, with bytes in base64. */
export type WireInput = Readonly<Record<string, unknown>>;

/**
 * An input whose members all have the right form, made without a call: of a request that is refused for its form, nobody
 * looks whether its ciphertext or its grant exists.
 */
export function formedInput(operation: string, material: Material): WireInput {
  const template: Template = entryOf(operation)?.input ?? {};
  const input = filled(template, material) as WireInput;
  return operation === 'CreateKey' ? { ...input, Tags: runTags(material.session) } : input;
}

function filled(value: TemplateValue, material: Material): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? meaning(value, material) : value;
  if (Array.isArray(value)) return value.map((each) => filled(each, material));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, material)]));
}

const absentKey = '00000000-0000-4000-8000-000000000000';
const ofKey: Readonly<Record<string, (keys: RelatedKeys, session: Session) => string>> = {
  $key: ({ keyId }) => keyId,
  $keyArn: (keys) => arnIn(keys.primaryRegion, keys),
  $alias: (keys, session) => aliasName(session, keys),
  $newAlias: (keys, session) => aliasName(session, keys),
  $principal: accountArn,
  $policy: (keys) => allowAccountEverything(keys, 'again'),
  $newRegion: ({ regions }, { target }) =>
    target.regions.find((region) => !regions.includes(region)) ?? target.regions[0] ?? '',
  $replicaRegion: ({ regions }) => regions.at(-1) ?? '',
};

const words: Readonly<Record<string, string>> = {
  $encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
  $signingAlgorithm: 'ECDSA_SHA_256',
  $macAlgorithm: 'HMAC_SHA_256',
  $grantId: 'a'.repeat(64),
  $keyStoreId: 'cks-0123456789abcdef0',
  $cloudHsmClusterId: 'cluster-absent2234567',
  $cloudHsmPassword: 'kmsPswd1',
  $trustAnchorCertificate: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  $principal: 'arn:aws:iam::111122223333:root',
};

/** Texts that end with eight characters which nobody had before. */
const freshWith: Readonly<Record<string, string>> = { $text8: '', $keyStoreName: 'kms-conformance-' };

function meaning(placeholder: string, { session, keys }: Material): string {
  const fresh = freshWith[placeholder];
  if (fresh !== undefined) return `${fresh}${randomBytes(4).toString('hex')}`;
  const known = keys && ofKey[placeholder]?.(keys, session);
  return (
    known ??
    words[placeholder] ??
    (/Region$/.test(placeholder) ? session.target.regions[1] : undefined) ??
    (placeholder === '$key' ? absentKey : madeUpBytes(64).toString('base64'))
  );
}
