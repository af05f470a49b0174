import type { Door } from '../../door/door.ts';
import type { Input, Tampering } from '../../model/driver.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { entryOf } from '../../spec/operation-table.ts';
import type { BareCase, Case } from '../case.ts';
import { runTags } from '../related-keys.ts';
import type { Setting } from './happy-path.ts';
import type { Rows } from './table-calls.ts';
import { cellMeaning } from './table-values.ts';

/** Calls UpdatePrimaryRegion in one of the ways that AWS refuses. */
export async function refuseFor({ door, session, keys }: Case, fault: string): Promise<Outcome> {
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
  { door, session, keys }: Case,
  operation: string,
  body: string,
): Promise<Outcome> {
  const [, second = ''] = session.target.regions;
  const filled = body.replaceAll('$KEY', keys.keyId).replaceAll('$SECOND', second);
  return door.send(operation, {}, { region: keys.primaryRegion, tampering: { body: filled } });
}

/** KeyId and the Region of an operation that takes both. */
export function inputFor(operation: string, keys: RelatedKeys, region: string): Input {
  const member = entryOf(operation)?.regionMember;
  if (!member) throw new Error(`${operation} takes no Region. spec/operations has the operations that do.`);
  return { KeyId: keys.keyId, [member]: region };
}

/** CreateKey with this many tags, the run's own among them. */
export function createWithTags({ door, session }: BareCase, count: number): Promise<Outcome> {
  const more = Array.from({ length: count - 1 }, (_, index) => ({ TagKey: `tag-${index}`, TagValue: '' }));
  return door.send('CreateKey', { MultiRegion: true, Tags: [...runTags(session), ...more] });
}

/** CreateKey with nothing but these members, and the run's tag among the tags. */
export function createWith(setting: Setting, rows: Rows): Promise<Outcome> {
  const given = rows.map(([name, cell]) => [name, cellMeaning(setting, cell)] as const);
  const { Tags = [], ...members } = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const tags = [...runTags(setting.session), ...(Array.isArray(Tags) ? Tags : [])];
  return setting.door.send('CreateKey', { ...members, Tags: tags });
}

/** CreateAlias for the key in its primary Region, with a name of any form. */
export function nameAlias(door: Door, keys: RelatedKeys, name: string): Promise<Outcome> {
  const input = { AliasName: `${name}${keys.keyId.slice(-8)}`, TargetKeyId: keys.keyId };
  return door.send('CreateAlias', input, { region: keys.primaryRegion });
}

const tamperings: Readonly<Record<string, Tampering>> = {
  'no signature': { signature: 'none' },
  'a wrong signature': { signature: 'broken' },
  'an unknown access key': { signature: 'unknown-key' },
  'the header X-Amz-Target': { headers: { 'x-amz-target': null } },
};

/** A good UpdatePrimaryRegion to the second Region, spoilt on its way; any other word is sent as the operation's name. */
export async function sendTampered({ door, session, keys }: Case, how: string): Promise<Outcome> {
  const [, second = ''] = session.target.regions;
  const tampering = tamperings[how] ?? {
    headers: { 'x-amz-target': `TrentService.${how}` },
  };
  return door.send('UpdatePrimaryRegion', inputFor('UpdatePrimaryRegion', keys, second), { tampering });
}
