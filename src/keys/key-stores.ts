import { randomBytes, randomInt } from 'node:crypto';
import { parseJson } from '../contract/wire-body.ts';
import type { Door } from '../door/door.ts';
import { eventually } from '../door/wait.ts';
import type { Input } from '../model/driver.ts';
import { at, isJsonObject, textAt } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { difference, inapplicable, type Mismatch } from '../model/stop.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { BareCase } from './case.ts';
import { patienceOf } from './settling.ts';

/** A custom key store that the scenario created, and what it was created with. */
export type KeyStore = { readonly id: string; readonly input: Input };

/** A valid input for a CloudHSM key store of its own, as far as nobody looks whether the cluster exists. */
export function clusterStore(): Input {
  return {
    CustomKeyStoreName: newName(),
    CloudHsmClusterId: `cluster-${lettersAndDigits(11)}`,
    KeyStorePassword: 'kmsPswd1',
    TrustAnchorCertificate: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  };
}

/** A valid input for an external key store, whose proxy is in a domain that never exists (RFC 2606). */
export function externalStore(): Input {
  return {
    CustomKeyStoreName: newName(),
    CustomKeyStoreType: 'EXTERNAL_KEY_STORE',
    XksProxyConnectivity: 'PUBLIC_ENDPOINT',
    XksProxyUriEndpoint: `https://${lettersAndDigits(11)}.invalid`,
    XksProxyUriPath: '/kms-conformance/kms/xks/v1',
    XksProxyAuthenticationCredential: {
      AccessKeyId: 'ABCDEFGHIJKLMNOPQRST',
      RawSecretAccessKey: 'kms-conformance'.replace('-', '').padEnd(43, 'x'),
    },
  };
}

function newName(): string {
  return `kms-conformance-${randomBytes(6).toString('hex')}`;
}

/** The digits 0 and 1 are none of those that a cluster ID has. */
function lettersAndDigits(count: number): string {
  const all = '234567bcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: count }, () => all[randomInt(all.length)]).join('');
}

/** What a target says that looks for the cluster: then there is no custom key store to try anything on. */
const withoutCluster = /^(CloudHsmCluster|IncorrectTrustAnchor)/;

/** @throws Stop `inapplicable` where the target wants a CloudHSM cluster that exists. */
export async function createKeyStore({ door, session }: BareCase): Promise<KeyStore> {
  const input = clusterStore();
  const outcome = await door.send('CreateCustomKeyStore', input);
  if (outcome.kind === 'refusal' && withoutCluster.test(outcome.code)) {
    const reason = `A custom key store needs a CloudHSM cluster: CreateCustomKeyStore failed with ${outcome.code}.`;
    throw inapplicable('not-seen', reason);
  }
  const id = textAt(requireSuccess(outcome, 'CreateCustomKeyStore'), 'CustomKeyStoreId');
  await requireEntry({ door, session }, { id, input }, []);
  return { id, input };
}

/** Connects a custom key store, and waits until it is. */
export async function connect(bare: BareCase, keyStore: KeyStore): Promise<void> {
  const outcome = await bare.door.send('ConnectCustomKeyStore', { CustomKeyStoreId: keyStore.id });
  requireSuccess(outcome, 'ConnectCustomKeyStore');
  await requireEntry(bare, keyStore, [['ConnectionState', 'CONNECTED']]);
}

/** Members of an entry, and what they are to be. */
export type EntryRows = readonly (readonly [member: string, value: string])[];

/** Requires that DescribeCustomKeyStores comes to show the custom key store with these members. */
export async function requireEntry(
  { door, session }: BareCase,
  { id }: KeyStore,
  rows: EntryRows,
): Promise<void> {
  const judge = (outcome: Outcome): Mismatch | undefined => {
    const entry = entryOf(listedIn(outcome), id);
    const isThere = ['CustomKeyStoreId', 'present'] as const;
    const wrong = [isThere, ...rows].find(([member, value]) => !isShown(at(entry, member), value));
    if (!wrong) return undefined;
    const [member, value] = wrong;
    return {
      expected: `${member} ${value} of the custom key store from DescribeCustomKeyStores`,
      actual:
        JSON.stringify(entry === undefined ? 'no such custom key store' : at(entry, member)) ?? 'absent',
      exchange: outcome.exchange,
    };
  };
  const read = () => door.send('DescribeCustomKeyStores', { CustomKeyStoreId: id });
  await eventually(read, judge, patienceOf(session));
}

function isShown(value: unknown, wanted: string): boolean {
  if (wanted === 'absent') return value === undefined;
  return wanted === 'present' ? value !== undefined : value === wanted;
}

/** What DescribeCustomKeyStores lists; a list may be empty, but not missing. */
export function listedIn(outcome: Outcome): readonly unknown[] {
  const list = at(requireSuccess(outcome, 'DescribeCustomKeyStores'), 'CustomKeyStores');
  if (Array.isArray(list)) return list;
  throw difference({
    expected: 'CustomKeyStores, a list, from DescribeCustomKeyStores',
    actual: JSON.stringify(list) ?? 'absent',
    exchange: outcome.exchange,
  });
}

function entryOf(list: readonly unknown[], id: string): unknown {
  return list.find((each) => at(each, 'CustomKeyStoreId') === id);
}

/** Requires that a list has one custom key store, and leads to others, of which the next is another one. */
export async function requireOnePage(door: Door, outcome: Outcome): Promise<Mismatch | undefined> {
  const first = requireSuccess(outcome, 'DescribeCustomKeyStores');
  const idsOf = (page: Outcome) => listedIn(page).map((each) => at(each, 'CustomKeyStoreId'));
  const [id, ...more] = idsOf(outcome);
  const Marker = at(first, 'NextMarker');
  const seen = `${more.length + (id === undefined ? 0 : 1)} entries, Truncated ${at(first, 'Truncated')}`;
  if (id === undefined || more.length > 0 || at(first, 'Truncated') !== true || typeof Marker !== 'string')
    return { expected: 'one custom key store, Truncated true and a NextMarker', actual: seen };
  const next = await door.send('DescribeCustomKeyStores', { Limit: 1, Marker });
  return idsOf(next)[0] === id
    ? { expected: 'another custom key store on the next page', actual: String(id) }
    : undefined;
}

/** Requires that the list comes to be without the custom key store. */
export async function requireGone({ door, session }: BareCase, { id }: KeyStore): Promise<void> {
  const read = async () => {
    const outcome = await door.send('DescribeCustomKeyStores', {});
    return entryOf(listedIn(outcome), id);
  };
  const judge = (entry: unknown): Mismatch | undefined =>
    entry === undefined ? undefined : { expected: 'no such custom key store in the list', actual: id };
  await eventually(read, judge, patienceOf(session));
}

/** The members of an input, in JSON. @throws Error where it is no object */
export function membersIn(json: string): Input {
  const value = parseJson(json);
  if (isJsonObject(value)) return value;
  throw new Error(`Expected the members of an input in JSON, got ${json}.`);
}

/** An input with other members; null takes one out. */
export function changed(input: Input, json: string): Input {
  const members = Object.entries({ ...input, ...membersIn(json) }).filter(([, value]) => value !== null);
  return Object.fromEntries(members);
}

/** Deletes whatever custom key stores the case created, those that should not have been created too; what fails stays. */
export async function deleteKeyStores({ seen, send }: Door): Promise<void> {
  const created = seen.exchanges.filter(
    ({ operation, response }) => operation === 'CreateCustomKeyStore' && response?.status === 200,
  );
  for (const { region, response } of created) {
    const CustomKeyStoreId = at(parseJson(response?.body ?? ''), 'CustomKeyStoreId');
    if (typeof CustomKeyStoreId !== 'string') continue;
    await send('DisconnectCustomKeyStore', { CustomKeyStoreId }, { region });
    await send('DeleteCustomKeyStore', { CustomKeyStoreId }, { region });
  }
}
