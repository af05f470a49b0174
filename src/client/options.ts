/** The input of a call as options of the AWS CLI: bytes in files, all else as one JSON document or as the call says. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CliInput, Input } from '../model/driver.ts';

/** `UpdatePrimaryRegion` is `update-primary-region`, `ReEncrypt` is `re-encrypt`. */
export function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** Writes what is needed into the folder. Nothing where the AWS CLI takes such an input by no option. */
export function optionsFor(
  input: Input,
  folder: string,
  form: CliInput = 'a file of JSON',
): readonly string[] | undefined {
  const members = Object.entries(input).filter(([, value]) => value !== undefined);
  const bytes = members.filter(([, value]) => value instanceof Uint8Array);
  const others = members.filter(([, value]) => !(value instanceof Uint8Array));
  if (others.some(([, value]) => hasBytes(value))) return undefined;
  const blobs = bytes.flatMap(([name, value]) => {
    const file = join(folder, name);
    writeFileSync(file, value as Uint8Array);
    return [`--${kebab(name)}`, `fileb://${file}`];
  });
  return [...blobs, ...forms[form](others, folder)];
}

type Members = readonly (readonly [name: string, value: unknown])[];

const forms: Readonly<Record<CliInput, (members: Members, folder: string) => readonly string[]>> = {
  options: (members) => members.flatMap(([name, value]) => [`--${kebab(name)}`, asWord(value)]),
  JSON: (members) => ['--cli-input-json', documentOf(members)],
  'JSON in reverse order': (members) => ['--cli-input-json', documentOf(members.toReversed())],
  'a file of JSON': (members, folder) => {
    const file = join(folder, 'input.json');
    writeFileSync(file, documentOf(members));
    return ['--cli-input-json', `file://${file}`];
  },
};

function documentOf(members: Members): string {
  return JSON.stringify(Object.fromEntries(members));
}

function asWord(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function hasBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBytes);
}
