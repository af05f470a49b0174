import type { Door } from './door.ts';
import type { Input, Tampering } from './driver.ts';
import type { Outcome } from './outcome.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';

/** Calls UpdatePrimaryRegion in one of the ways that AWS refuses. */
export async function refuseFor(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  fault: string,
): Promise<Outcome> {
  const [, second = ''] = session.target.regions;
  const input = { KeyId: keys.keyId, PrimaryRegion: second };
  const send = (spoilt: object, to: object = {}) =>
    door.send('UpdatePrimaryRegion', { ...input, ...spoilt }, to);
  switch (fault) {
    case 'a malformed body':
      return send({}, { tampering: { body: JSON.stringify(input).slice(0, -1) } });
    case 'an absent key':
      return send({ KeyId: 'mrk-00000000000000000000000000000000' });
    case 'an unknown Region':
      return send({ PrimaryRegion: 'us-invalid-1' });
    case 'a replica as KeyId':
      return send({}, { region: second });
    default:
      throw new Error(`No such fault: ${fault}.`);
  }
}

/** UpdatePrimaryRegion with a raw body, in which `$KEY` and `$SECOND` stand for the key ID and the second Region. */
export async function sendBody(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  body: string,
): Promise<Outcome> {
  const [, second = ''] = session.target.regions;
  const filled = body.replaceAll('$KEY', keys.keyId).replaceAll('$SECOND', second);
  return door.send('UpdatePrimaryRegion', {}, { region: keys.primaryRegion, tampering: { body: filled } });
}

/** The member of each operation that names a Region. */
const regionMembers: Readonly<Record<string, string>> = {
  UpdatePrimaryRegion: 'PrimaryRegion',
  ReplicateKey: 'ReplicaRegion',
};

/** KeyId and the Region of an operation that takes both. */
export function inputFor(operation: string, keys: RelatedKeys, region: string): Input {
  const member = regionMembers[operation];
  if (!member)
    throw new Error(`${operation} takes no Region. Known: ${Object.keys(regionMembers).join(', ')}.`);
  return { KeyId: keys.keyId, [member]: region };
}

const tamperings: Readonly<Record<string, Tampering>> = {
  'no signature': { signature: 'none' },
  'a wrong signature': { signature: 'broken' },
  'an unknown access key': { signature: 'unknown-key' },
  'the header X-Amz-Target': { headers: { 'x-amz-target': null } },
};

/** A good UpdatePrimaryRegion to the second Region, spoilt on its way; any other word is sent as the operation's name. */
export async function sendTampered(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  how: string,
): Promise<Outcome> {
  const [, second = ''] = session.target.regions;
  const tampering = tamperings[how] ?? {
    headers: { 'x-amz-target': `TrentService.${how}` },
  };
  return door.send('UpdatePrimaryRegion', inputFor('UpdatePrimaryRegion', keys, second), { tampering });
}
