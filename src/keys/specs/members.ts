import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Door } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import type { Input } from '../../model/driver.ts';
import { isJsonObject, textAt } from '../../model/json.ts';
import { madeUpBytes } from '../../model/made-up-bytes.ts';
import { accountArn, arnIn } from '../../model/related-keys.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { runTags } from '../related-keys.ts';
import type { Caller, SpecCall } from './calls.ts';
import { hashOf, muOf } from './messages.ts';
import { publicKeyOfKey } from './outside-keys.ts';
import { createOfSpec } from './spec-key.ts';

/** What a scenario may write for a value that it cannot know. */
const words: Readonly<
  Record<string, (call: SpecCall, caller: Caller, session: Session) => unknown | Promise<unknown>>
> = {
  'the digest of the message': ({ known, algorithm }) => createHash(hashOf(algorithm)).update(known).digest(),
  'the mu of the message': async ({ known, specKey }, { door }) =>
    muOf(await publicKeyOfKey(door, specKey.keys), known),
  'its first byte': ({ input }) => firstMade(input).subarray(0, 1),
  'with its first byte changed': ({ input }) => changed(firstMade(input)),
  'the token of a grant': (call, caller) => grantToken(call, caller),
  'a disabled key of its spec': (call, caller, session) => disabledKey(call, caller, session),
  'another key': (_call, caller, session) => strangeKey(caller, session),
  'an HMAC key': (_call, { door }, session) => otherKey(door, session, 'HMAC_256', 'GENERATE_VERIFY_MAC'),
  'an alias of another key': async (_call, caller, session) =>
    aliasOf(await strangeKey(caller, session), caller),
  'its alias name': async (call, caller) => ownAlias(call, caller),
  'its alias ARN': async (call, caller) => besideKey(call, await ownAlias(call, caller)),
  'its key ARN': ({ specKey: { keys } }) => arnIn(keys.primaryRegion, keys),
  'its ARN in another Region': ({ specKey: { keys } }, _caller, { target }) =>
    arnIn(target.regions[1] ?? '', keys),
  'a public key of P-521': () =>
    generateKeyPairSync('ec', { namedCurve: 'P-521' }).publicKey.export({ type: 'spki', format: 'der' }),
};

/** The call with other members: `null` leaves one out, `{"bytes": 5}` stands for five bytes that mean nothing. */
export async function withMembers(
  call: SpecCall,
  caller: Caller,
  session: Session,
  members: Input,
): Promise<SpecCall> {
  const input: Record<string, unknown> = { ...call.input };
  for (const [name, value] of Object.entries(members)) {
    const meant = await meaningOf(value, call, caller, session);
    if (meant === null) delete input[name];
    else input[name] = meant;
  }
  const replaced = ['Message', 'Plaintext'].find((name) => isJsonObject(members[name]));
  const known = replaced ? (input[replaced] as Uint8Array) : call.known;
  return { ...call, input, known };
}

async function meaningOf(value: unknown, ...scene: readonly [SpecCall, Caller, Session]): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => meaningOf(each, ...scene)));
  if (typeof value === 'string') return (await words[value]?.(...scene)) ?? value;
  if (!isJsonObject(value)) return value;
  if (typeof value.bytes === 'number') return madeUpBytes(value.bytes);
  const entries = Object.entries(value).map(async ([name, one]) => [name, await meaningOf(one, ...scene)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** The signature, MAC or ciphertext that is to be checked. */
function firstMade(input: Input): Buffer {
  const made = input.Signature ?? input.Mac ?? input.SharedSecretCiphertextBlob ?? input.CiphertextBlob;
  return Buffer.from(made as Uint8Array);
}

function changed(made: Buffer): Buffer {
  made[0] = (made[0] ?? 0) ^ 1;
  return made;
}

async function grantToken({ specKey: { keys }, operation }: SpecCall, { door }: Caller): Promise<string> {
  const GranteePrincipal = accountArn(keys);
  const input = { KeyId: keys.keyId, GranteePrincipal, Operations: [operation, 'DescribeKey'] };
  return textAt(requireSuccess(await door.send('CreateGrant', input), 'CreateGrant'), 'GrantToken');
}

function ownAlias({ specKey: { keys } }: SpecCall, caller: Caller): Promise<string> {
  return aliasOf(keys.keyId, caller);
}

async function aliasOf(TargetKeyId: string, { door }: Caller): Promise<string> {
  const AliasName = `alias/kms-conformance-${randomBytes(8).toString('hex')}`;
  const made = await door.send('CreateAlias', { AliasName, TargetKeyId });
  requireSuccess(made, 'CreateAlias');
  return AliasName;
}

/** The ARN of something in the account and the Region of the key. */
function besideKey({ specKey: { keys } }: SpecCall, resource: string): string {
  return [...arnIn(keys.primaryRegion, keys).split(':').slice(0, 5), resource].join(':');
}

async function disabledKey({ specKey }: SpecCall, { door }: Caller, session: Session): Promise<string> {
  const KeyId = await otherKey(door, session, specKey.spec, specKey.usage);
  requireSuccess(await door.send('DisableKey', { KeyId }), 'DisableKey');
  return KeyId;
}

async function otherKey(door: Door, session: Session, spec: string, usage: string): Promise<string> {
  const made = await createOfSpec(door, session, spec, usage);
  return textAt(requireSuccess(made, 'CreateKey'), 'KeyMetadata', 'KeyId');
}

async function strangeKey({ door }: Caller, session: Session): Promise<string> {
  const made = await door.send('CreateKey', { Tags: runTags(session) });
  return textAt(requireSuccess(made, 'CreateKey'), 'KeyMetadata', 'KeyId');
}
