/** Does a document of `spec/` have the shape that `schemas/spec/` describes? */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { readSchema } from '../contract/schema-files.ts';
import { didYouMean } from '../contract/suggestion.ts';
import { expectedAndGot, isUnknownMember } from '../contract/wording.ts';
import type { Path, SpecDocument } from './document.ts';
import type { Problem } from './problem.ts';

export type SchemaName =
  | 'operation'
  | 'key-specs'
  | 'footnotes'
  | 'references'
  | 'recordings'
  | 'condition-keys';
export type SchemaCheck = (document: SpecDocument) => readonly Problem[];
export type SchemaChecks = (name: SchemaName) => SchemaCheck;

/** Checks that compile their schema when they are first used. */
export function schemaChecks(): SchemaChecks {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strictRequired: false, strictTypes: false });
  const shared = readSchema('spec/common');
  if (shared) ajv.addSchema(shared);
  return (name) => {
    const validate = ajv.getSchema(`spec/${name}.json`) ?? ajv.compile(schemaNamed(name));
    return (document) => problemsOf(validate, name, document);
  };
}

function schemaNamed(name: SchemaName) {
  const schema = readSchema(`spec/${name}`);
  if (schema === undefined)
    throw new Error(`Expected schemas/spec/${name}.json, got no such file. Restore it.`);
  return schema;
}

function problemsOf(
  validate: ValidateFunction,
  name: SchemaName,
  document: SpecDocument,
): readonly Problem[] {
  if (validate(document.value)) return [];
  return telling(validate.errors ?? []).map((error) => ({
    file: document.file,
    line: document.lineAt(pathOf(error)),
    message: `${inWords(error)} schemas/spec/${name}.json describes what belongs there.`,
  }));
}

/** Without those that only repeat what another says: branches, each word of a list of words, what a misspelled field left missing. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const placesOf = (isOne: (error: ErrorObject) => boolean): ReadonlySet<string> =>
    new Set(errors.filter(isOne).map(({ instancePath }) => instancePath));
  const choices = placesOf(isChoiceOfWords);
  const misspelled = placesOf(isUnknownMember);
  return errors.filter(({ keyword, instancePath }) => {
    if (keyword === 'if') return false;
    if (keyword === 'const') return !choices.has(instancePath);
    return !/required/i.test(keyword) || !misspelled.has(instancePath);
  });
}

function isChoiceOfWords({ keyword, schema }: ErrorObject): boolean {
  return keyword === 'oneOf' && Array.isArray(schema) && schema.every((each) => 'const' in each);
}

function pathOf(error: ErrorObject): Path {
  const steps = error.instancePath.split('/').slice(1).map(unescaped);
  const { additionalProperty, propertyName } = error.params as Record<string, string | undefined>;
  const member = additionalProperty ?? propertyName ?? error.propertyName;
  return member === undefined ? steps : [...steps, member];
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

function inWords(error: ErrorObject): string {
  if (isUnknownMember(error)) return unknownMember(error);
  if (error.keyword === 'propertyNames')
    return `unknown name \`${(error.params as { propertyName: string }).propertyName}\`.`;
  if (error.keyword === 'dependentRequired') return companion(error);
  if (error.keyword === 'false schema') return `expected no \`${lastStep(error)}\` here, got one.`;
  const words = isChoiceOfWords(error) ? choice(error) : (error.schema as readonly unknown[]);
  const suggested =
    Array.isArray(words) && error.keyword !== 'required'
      ? didYouMean(String(error.data), words.map(String))
      : '';
  if (isChoiceOfWords(error))
    return `expected one of ${choice(error).join(', ')}, got ${JSON.stringify(error.data)}.${suggested}`;
  const said = expectedAndGot(error);
  const at = lastStep(error);
  return `${at && `\`${at}\`: `}${said.charAt(0).toLowerCase()}${said.slice(1)}.${suggested}`;
}

function companion({ params }: ErrorObject): string {
  const { property, missingProperty } = params as Record<string, string>;
  return `expected \`${missingProperty}\` beside \`${property}\`, got none.`;
}

const choice = ({ schema }: ErrorObject): readonly string[] =>
  (schema as readonly { readonly const: string }[]).map((each) => each.const);

function unknownMember(error: ErrorObject): string {
  const given = String((error.params as { additionalProperty: string }).additionalProperty);
  const members = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
  return `unknown field \`${given}\`.${didYouMean(given, members)} Expected one of ${members.join(', ')}.`;
}

const lastStep = ({ instancePath }: ErrorObject): string => unescaped(instancePath.split('/').at(-1) ?? '');
