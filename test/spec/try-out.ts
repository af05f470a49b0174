/** Does what an operation's file says, on the reference: makes the key, the calls before, the call and the read. */
import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { peerPublicKey } from '../../src/keys/use/ecdh-peer.ts';
import type { KeyNeed, Operation, Read, Template, TemplateValue } from '../../src/spec/operation.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { account, arnIn, type Bench, home, second } from '../reference/bench.ts';

const { operations, keySpecs } = readSpec();
const named = (name: string): Operation =>
  operations.find(({ operation }) => operation === name) as Operation;

/** Placeholders to their values; a call and the calls before it share them. */
type Values = Map<string, string>;
type Json = Readonly<Record<string, unknown>>;

export type TriedOut = {
  readonly status: number;
  readonly body: string;
  /** What `shownBy` showed before the call and after it; undefined without one. */
  readonly shown: readonly [before: unknown, after: unknown];
};

/** Calls an operation with its valid input on a key made for it. */
export async function tryOut(bench: Bench, operation: Operation): Promise<TriedOut> {
  const values = await valuesFor(bench, operation.key);
  await prepare(bench, operation, values);
  const before = await shown(bench, operation.shownBy, values);
  const { status, body } = await bench.raw(home, operation.operation, filled(operation.input, values));
  return { status, body, shown: [before, await shown(bench, operation.shownBy, values)] };
}

async function prepare(bench: Bench, { before, key }: Operation, values: Values): Promise<void> {
  for (const { operation, on, take = {} } of before) {
    const other = on === undefined ? values : new Map([...values, ...(await valuesFor(bench, key))]);
    const input = await perform(bench, named(operation), other);
    for (const [placeholder, member] of Object.entries(take)) values.set(placeholder, String(input[member]));
    bench.pass(1000);
  }
}

/** Performs a call that has to come before; its output and input, as `take` sees them. */
async function perform(bench: Bench, operation: Operation, values: Values): Promise<Json> {
  await prepare(bench, operation, values);
  const input = filled(operation.input, values);
  return { ...input, ...((await bench.ok(home, operation.operation, input)) as Json) };
}

async function shown(bench: Bench, read: Read | undefined, values: Values): Promise<unknown> {
  if (read === undefined) return undefined;
  const region = read.in === undefined ? home : (values.get(read.in) as string);
  const { status, body } = await bench.raw(region, read.operation, filled(read.input, values));
  return status === 200
    ? read.member.split('.').reduce((value: unknown, member) => (value as Json)[member], JSON.parse(body))
    : undefined;
}

async function valuesFor(bench: Bench, key: KeyNeed | undefined): Promise<Values> {
  const values: Values = new Map([
    ['$random24', randomBytes(24).toString('base64')],
    ['$text8', randomBytes(4).toString('hex')],
    ['$newAlias', `alias/${randomBytes(4).toString('hex')}`],
    ['$newRegion', second],
    ['$keyStoreName', `store-${randomBytes(4).toString('hex')}`],
    ['$cloudHsmClusterId', 'cluster-234abcdefABC'],
    ['$cloudHsmPassword', 'kmsPswd'],
    ['$trustAnchorCertificate', '-----BEGIN CERTIFICATE-----'],
    ['$principal', `arn:aws:iam::${account}:user/limited`],
    ['$policy', policy],
    ['$peerPublicKey', Buffer.from(peerPublicKey()).toString('base64')],
  ]);
  const spec = specFor(key);
  const keyId = await bench.create(keyInput(key, spec));
  values.set('$key', keyId).set('$keyArn', arnIn(home, keyId));
  for (const [placeholder, usage] of algorithms) values.set(placeholder, algorithmOf(spec, usage));
  return values;
}

const policy = JSON.stringify({
  Version: '2012-10-17',
  Id: 'another',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' },
  ],
});

const algorithms = [
  ['$encryptionAlgorithm', 'ENCRYPT_DECRYPT'],
  ['$signingAlgorithm', 'SIGN_VERIFY'],
  ['$macAlgorithm', 'GENERATE_VERIFY_MAC'],
] as const;

function algorithmOf(spec: string, usage: string): string {
  const offered = Object.entries(keySpecs.specs[spec]?.usages[usage] ?? {});
  return offered.find(([, { messageTypes = ['RAW'] }]) => messageTypes.includes('RAW'))?.[0] ?? '';
}

/** The first spec that the operation works on. */
function specFor(key: KeyNeed | undefined): string {
  const candidates = key?.specs ?? Object.keys(keySpecs.specs);
  const isGood = (name: string): boolean =>
    !key?.usages || key.usages.some((usage) => keySpecs.specs[name]?.usages[usage]);
  const simple = ['SYMMETRIC_DEFAULT', 'ECC_NIST_P256', 'HMAC_256'].find(
    (name) => candidates.includes(name) && isGood(name),
  );
  return simple ?? candidates.find(isGood) ?? '';
}

function keyInput(key: KeyNeed | undefined, KeySpec: string): Json {
  const KeyUsage = key?.usages?.[0] ?? Object.keys(keySpecs.specs[KeySpec]?.usages ?? {})[0];
  return {
    KeySpec,
    KeyUsage,
    Origin: key?.origins?.[0] ?? 'AWS_KMS',
    MultiRegion: key?.multiRegion === 'required',
  };
}

function filled(template: Template, values: Values): Json {
  return Object.fromEntries(Object.entries(template).map(([member, value]) => [member, fill(value, values)]));
}

function fill(value: TemplateValue, values: Values): unknown {
  if (Array.isArray(value)) return value.map((item: TemplateValue) => fill(item, values));
  if (typeof value === 'object') return filled(value as Template, values);
  if (value === '$wrappedMaterial') return wrapped(values.get('$wrappingKey') ?? '');
  return typeof value === 'string' && value.startsWith('$') ? values.get(value) : value;
}

function wrapped(wrappingKey: string): string {
  const key = createPublicKey({ key: Buffer.from(wrappingKey, 'base64'), format: 'der', type: 'spki' });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return publicEncrypt({ key, padding, oaepHash: 'sha256' }, randomBytes(32)).toString('base64');
}
