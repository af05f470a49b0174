import type { Input } from '../../model/driver.ts';
import { madeUpBytes } from '../../model/made-up-bytes.ts';
import { arnIn } from '../../model/related-keys.ts';
import { usualWrapping, type Wrapping, wrappingOfPairs } from '../importing/wrapping.ts';
import { importInput, newMaterial } from '../imports.ts';
import { createAlias } from '../key-references.ts';
import { materialOfSpec } from '../specs/import-material.ts';
import { prepare, type Setting } from './happy-path.ts';
import { cellMeaning } from './table-values.ts';

/** Names of members and cells that say what they are to be. */
export type Rows = readonly (readonly [string, string])[];

/** An input with which the operation succeeds in its Region, but for the members that the rows give. */
export async function inputWith(operation: string, setting: Setting, rows: Rows): Promise<Input> {
  const [members, [material]] = parted(rows);
  const base = material ? await importOf(setting, material[1]) : await prepare(operation, setting);
  const given = members.map(([name, cell]) => [name, cellMeaning(setting, cell)] as const);
  const input = { ...base, ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** Key material has to be wrapped: it is no cell among others. */
function parted(rows: Rows): readonly [Rows, Rows] {
  const isMaterial = ([, cell]: Rows[number]) => materials.some(([form]) => form.test(cell));
  return [rows.filter((row) => !isMaterial(row)), rows.filter(isMaterial)];
}

/** Cells that say what key material is to be imported, and how it travels. */
const materials: readonly (readonly [RegExp, (word: string) => Uint8Array, Wrapping])[] = [
  [/^other key material$/, newMaterial, usualWrapping],
  [/^(\d+) bytes of key material$/, (count) => madeUpBytes(Number(count)), usualWrapping],
  [/^an? (\w+) private key$/, materialOfSpec, wrappingOfPairs],
];

function importOf({ door, keys, region }: Setting, cell: string): Promise<Input> {
  const [form, make, wrapping] = materials.find(([each]) => each.test(cell)) ?? [
    /./,
    newMaterial,
    usualWrapping,
  ];
  const material = make(form.exec(cell)?.[1] ?? '');
  return importInput(door, keys.keyId, region, material, wrapping);
}

/** The member that names the key an operation works with. */
const keyMembers: Readonly<Record<string, string>> = { ReEncrypt: 'DestinationKeyId' };

/** A good input of the operation that names its key in the Region of the call by this form. */
export async function inputNaming(operation: string, setting: Setting, form: string): Promise<Input> {
  const input = await prepare(operation, setting);
  return { ...input, [keyMembers[operation] ?? 'KeyId']: await nameIn(setting, form) };
}

/** The key's name of this form in the Region of the setting. */
export async function nameIn(setting: Setting, form: string): Promise<string> {
  const { keys, region } = setting;
  const arn = arnIn(region, keys);
  switch (form) {
    case 'the key ARN':
      return arn;
    case 'the alias name':
      return createAlias(setting, region);
    case 'the alias ARN':
      return arn.replace(/key\/.*$/, await createAlias(setting, region));
    default:
      return keys.keyId;
  }
}

/** A good input of the operation for each Region that has a related key. */
export async function prepareEverywhere(
  operation: string,
  setting: Setting,
): Promise<Readonly<Record<string, Input>>> {
  const inputs: Record<string, Input> = {};
  for (const region of setting.keys.regions)
    inputs[region] = await prepare(operation, { ...setting, region });
  return inputs;
}
