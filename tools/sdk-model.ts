/**
 * What `@aws-sdk/client-kms` itself knows of the KMS model. The package exports a schema array per
 * operation; names of enums and modelled errors survive only in its type declarations. The array
 * layout is internal to the SDK, which is why the package is pinned and the result is compared.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as client from '@aws-sdk/client-kms';
import { NormalizedSchema } from '@smithy/core/schema';

export type SdkOperation = {
  readonly name: string;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
  /** Names of the exceptions the model lists for the operation, in alphabetical order. */
  readonly errors: readonly string[];
};

export type SdkModel = {
  readonly version: string;
  readonly operations: readonly SdkOperation[];
  /** The values of the enum behind `structure.member`, or undefined when the member is no enum. */
  readonly enumOf: (structure: string, member: string) => readonly string[] | undefined;
};

/** Reads the installed SDK. Throws when its layout is not the one this file was written for. */
export const readSdkModel = (): SdkModel => {
  const root = packageRoot();
  const declarations = readFileSync(join(root, 'dist-types/models/models_0.d.ts'), 'utf8');
  const memberTypes = memberTypesOf(declarations);
  return {
    version: versionOf(root),
    operations: operationSchemas().map(([name, input, output]) => ({
      name,
      input,
      output,
      errors: errorsOf(root, name),
    })),
    enumOf: (structure, member) => enumValues(memberTypes.get(`${structure}.${member}`)),
  };
};

const packageRoot = (): string => {
  const entry = createRequire(import.meta.url).resolve('@aws-sdk/client-kms');
  return join(dirname(entry), '..');
};

const versionOf = (root: string): string => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
};

const OPERATION_KIND = 9;

const operationSchemas = (): readonly (readonly [string, NormalizedSchema, NormalizedSchema])[] => {
  const found = Object.values(client as Readonly<Record<string, unknown>>)
    .filter((value): value is unknown[] => Array.isArray(value) && value[0] === OPERATION_KIND)
    .map((schema) => [String(schema[2]), normalized(schema[4]), normalized(schema[5])] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  if (found.length === 0) {
    throw new Error(
      'Expected operation schemas among the exports of @aws-sdk/client-kms, got none. Adapt tools/sdk-model.ts to its new layout.',
    );
  }
  return found;
};

const normalized = (reference: unknown): NormalizedSchema =>
  NormalizedSchema.of(reference as Parameters<typeof NormalizedSchema.of>[0]);

const memberTypesOf = (declarations: string): ReadonlyMap<string, string> => {
  const types = new Map<string, string>();
  let structure = '';
  for (const line of declarations.split('\n')) {
    structure = /^export interface (\w+)/.exec(line)?.[1] ?? structure;
    const member = /^ {4}(\w+)\??: (\w+)(?:\[\])? \| undefined;/.exec(line);
    if (member?.[1] && member[2]) types.set(`${structure}.${member[1]}`, member[2]);
  }
  return types;
};

const enumValues = (type: string | undefined): readonly string[] | undefined => {
  const exported = (client as Readonly<Record<string, unknown>>)[type ?? ''];
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return undefined;
  return Object.values(exported as Record<string, string>).sort();
};

const errorsOf = (root: string, operation: string): readonly string[] => {
  const text = readFileSync(join(root, `dist-types/commands/${operation}Command.d.ts`), 'utf8');
  const names = [...text.matchAll(/@throws \{@link (\w+)\}/g)].map((match) => match[1] ?? '');
  return names.filter((name) => name !== 'KMSServiceException').sort();
};
