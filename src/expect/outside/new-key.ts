import { parseJson } from '../../contract/wire-body.ts';
import type { Door } from '../../door/door.ts';
import { requireKeyType } from '../../keys/specs/key-type.ts';
import { asText, at, isJsonObject, type JsonObject } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { type Mismatch, requireNo } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { wrongDescription } from './check-keys.ts';

/** Requires that CreateKey made a key of this spec and usage, described member by member as the request asked. */
export async function requireNewKey(door: Door, outcome: Outcome, spec: string, usage: string) {
  const asked = parseJson(outcome.exchange.request.body);
  if (outcome.kind === 'refusal') await requireKnownSpec(door, outcome, spec, usage, asked);
  const metadata = at(requireSuccess(outcome, `CreateKey with KeySpec ${spec}`), 'KeyMetadata');
  const shown = isJsonObject(metadata) ? metadata : {};
  requireNo(wrongDescription(shown, spec, usage) ?? wrongMember(shown, asked, outcome.exchange.region));
}

/** A target that lacks a key spec lacks it for every origin and scope; one that makes such keys otherwise refuses what AWS takes. */
async function requireKnownSpec(door: Door, outcome: Outcome, spec: string, usage: string, asked: unknown) {
  const { Origin, MultiRegion, CustomerMasterKeySpec } = isJsonObject(asked) ? asked : {};
  const isPlain = [Origin, MultiRegion, CustomerMasterKeySpec].every((member) => member === undefined);
  const plain = { KeySpec: spec, KeyUsage: usage, Tags: at(asked, 'Tags') };
  requireKeyType(isPlain ? outcome : await door.send('CreateKey', plain), spec, usage);
}

type Judge = (value: unknown, metadata: JsonObject, asked: unknown, region: string) => boolean;

const is =
  (wanted: unknown): Judge =>
  (value) =>
    value === wanted;
const isAbsent: Judge = (value) => value === undefined;
const isExternal = (asked: unknown) => at(asked, 'Origin') === 'EXTERNAL';
const isMultiRegion = (asked: unknown) => at(asked, 'MultiRegion') === true;

/** Key specs that the deprecated member has in the API's model. */
const deprecatedSpecs = /^(SYMMETRIC_DEFAULT|RSA_\d+|ECC_(NIST_P\d+|SECG_P256K1)|HMAC_\d+)$/;

/**
 * What AWS documents of each member, for a key that was made just now. What AWS is silent about is not judged: the
 * material of a key that has none, or the deprecated member for newer key specs.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
 */
const members: Readonly<Record<string, Judge>> = {
  AWSAccountId: (value, metadata) =>
    /^\d{12}$/.test(asText(value)) && asText(value) === partOfArn(metadata, 4),
  Arn: (value, metadata, _asked, region) =>
    asText(value).endsWith(`:key/${asText(metadata.KeyId)}`) && partOfArn(metadata, 3) === region,
  KeyId: (value, _metadata, asked) =>
    isMultiRegion(asked) ? /^mrk-[0-9a-f]{32}$/.test(asText(value)) : /^(?!mrk-)[\w-]+$/.test(asText(value)),
  CreationDate: (value) => typeof value === 'number' && Math.abs(value * 1000 - Date.now()) < 86_400_000,
  KeyState: (value, _metadata, asked) => value === (isExternal(asked) ? 'PendingImport' : 'Enabled'),
  Enabled: (value, { KeyState }) => value === (KeyState === 'Enabled'),
  Description: (value, _metadata, asked) => value === (at(asked, 'Description') ?? ''),
  Origin: (value, _metadata, asked) => value === (at(asked, 'Origin') ?? 'AWS_KMS'),
  KeyManager: is('CUSTOMER'),
  CustomerMasterKeySpec: (value, { KeySpec }) => value === KeySpec || !deprecatedSpecs.test(asText(KeySpec)),
  MultiRegion: (value, _metadata, asked) => value === isMultiRegion(asked),
  MultiRegionConfiguration: (value, metadata, asked) =>
    isMultiRegion(asked) ? isOfLonePrimary(value, metadata) : value === undefined,
  CurrentKeyMaterialId: (value, { KeySpec }, asked) => {
    if (KeySpec !== 'SYMMETRIC_DEFAULT') return value === undefined;
    return isExternal(asked) || /^[0-9a-f]{64}$/.test(asText(value));
  },
  DeletionDate: isAbsent,
  PendingDeletionWindowInDays: isAbsent,
  ValidTo: isAbsent,
  ExpirationModel: (value, _metadata, asked) => isExternal(asked) || value === undefined,
  CustomKeyStoreId: isAbsent,
  CloudHsmClusterId: isAbsent,
  XksKeyConfiguration: isAbsent,
};

function partOfArn({ Arn }: JsonObject, index: number): string | undefined {
  return asText(Arn).split(':')[index];
}

function isOfLonePrimary(configuration: unknown, { Arn }: JsonObject): boolean {
  const replicas = at(configuration, 'ReplicaKeys');
  return (
    at(configuration, 'MultiRegionKeyType') === 'PRIMARY' &&
    at(configuration, 'PrimaryKey', 'Arn') === Arn &&
    Array.isArray(replicas) &&
    replicas.length === 0
  );
}

/** The first member of KeyMetadata that is not as it should be. */
function wrongMember(metadata: JsonObject, asked: unknown, region: string): Mismatch | undefined {
  const wrong = Object.entries(members).find(
    ([member, isRight]) => !isRight(at(metadata, member), metadata, asked, region),
  );
  if (!wrong) return undefined;
  return {
    expected: `${wrong[0]} of a new key as CreateKey documents it`,
    actual: JSON.stringify(at(metadata, wrong[0])) ?? 'no such member',
    defect: `CreateKey shows a wrong ${wrong[0]}`,
  };
}
