import type { Door } from '../door/door.ts';
import { listedKeys } from '../ledger/listed-keys.ts';
import { at, type JsonObject } from '../model/json.ts';
import { arnIn, type RelatedKeys } from '../model/related-keys.ts';
import { difference, type Mismatch } from '../model/stop.ts';
import { differentKeyIds, foreignName, wrongMember, wrongName, wrongRoles } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';

/** Words of a table cell that are no literal value: they are judged against the metadata as a whole. */
const described: Readonly<Record<string, (value: unknown, metadata: unknown) => boolean>> = {
  absent: (value) => value === undefined,
  'an empty list': (value) => Array.isArray(value) && value.length === 0,
  'its own ARN': (value, metadata) => typeof value === 'string' && value === at(metadata, 'Arn'),
};

/** Members of `KeyMetadata`, by dotted path, have these values; `true`, `false` and digits mean the JSON values. */
export function requireMetadata(output: JsonObject, rows: readonly (readonly [string, string])[]): void {
  const metadata = at(output, 'KeyMetadata');
  for (const [path, wanted] of rows) {
    const value = at(metadata, ...path.split('.'));
    const isRight = described[wanted]?.(value, metadata) ?? JSON.stringify(value) === literal(wanted);
    if (!isRight)
      throw difference({
        expected: `${path} ${wanted}`,
        actual: JSON.stringify(value) ?? 'no such member',
        ...wrongMember(path, wanted, metadata),
      });
  }
}

function literal(text: string): string {
  return /^(true|false|\d+)$/.test(text) ? text : JSON.stringify(text);
}

/** CreationDate is a number of seconds since the epoch, within the last day: not milliseconds, not a text. */
export function requireRecentDate(output: JsonObject, nowMs: number): void {
  const date = at(output, 'KeyMetadata', 'CreationDate');
  if (typeof date === 'number' && Math.abs(date * 1000 - nowMs) < 86_400_000) return;
  throw difference({
    expected: 'CreationDate in epoch seconds, within the last day',
    actual: JSON.stringify(date) ?? 'none',
  });
}

/** What ReplicateKey returns of the new replica. Its state is Creating on AWS; Enabled immediately is tolerated. */
export function requireReplicaAnswer(
  output: JsonObject,
  keys: RelatedKeys,
  region: string,
  primary: string,
): void {
  const metadata = at(output, 'ReplicaKeyMetadata');
  const configuration = at(metadata, 'MultiRegionConfiguration');
  const wanted: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['KeyId', at(metadata, 'KeyId'), [keys.keyId]],
    ['Arn', at(metadata, 'Arn'), [arnIn(region, keys)]],
    ['KeyState', at(metadata, 'KeyState'), ['Creating', 'Enabled']],
    ['MultiRegionKeyType', at(configuration, 'MultiRegionKeyType'), ['REPLICA']],
    ['PrimaryKey.Arn', at(configuration, 'PrimaryKey', 'Arn'), [arnIn(primary, keys)]],
  ];
  for (const [name, value, allowed] of wanted) {
    if (allowed.some((each) => each === value)) continue;
    throw difference({
      expected: `${name} ${allowed.join(' or ')}`,
      actual: JSON.stringify(value) ?? 'none',
      ...defectOfReplica(name, allowed[0], metadata),
    });
  }
}

function defectOfReplica(
  name: string,
  wanted: string | undefined,
  metadata: unknown,
): { readonly defect?: string } {
  if (name === 'KeyState') return {};
  if (name === 'KeyId') return { defect: differentKeyIds };
  return { defect: name === 'Arn' ? wrongName(wanted, at(metadata, 'Arn')) : wrongRoles(metadata) };
}

/** The ARNs of all keys that ListKeys lists in a Region. */
export async function listKeys(door: Door, region: string): Promise<readonly string[]> {
  const keys = await listedKeys(async (input) =>
    requireSuccess(await door.send('ListKeys', input, { region }), `ListKeys in ${region}`),
  );
  return keys.map(({ arn }) => arn);
}

/** Of the related keys, a list holds just these ARNs. */
export function listedRelatives(
  listed: readonly string[],
  keys: RelatedKeys,
  wanted: readonly string[],
): Mismatch | undefined {
  const relatives = listed.filter((arn) => arn.endsWith(`/${keys.keyId}`));
  if (relatives.join() === wanted.join()) return undefined;
  return {
    expected: `ListKeys to return ${wanted.join(', ') || 'no related key'}`,
    actual: relatives.join(', ') || 'no related key',
    ...(relatives.some((arn) => !wanted.includes(arn)) && { defect: foreignName }),
  };
}
