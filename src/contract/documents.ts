/** Does a document written by a person or by an earlier run (a profile, a report) fit its schema? */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { readSchema } from './schema-files.ts';
import { didYouMean } from './suggestion.ts';
import { expectedAndGot, isUnknownMember, pointerOf } from './wording.ts';

/**
 * One paragraph per problem (expected, got, what to do), at most six; empty when the document fits.
 * `source` is how the reader knows the document, e.g. `targets/moto.json`. Never throws.
 */
export type DocumentCheck = (document: unknown, source: string) => readonly string[];

const MAX_PROBLEMS = 5;

/** A document with a schema of its own. */
type DocumentName = 'target' | 'report' | 'certificate' | 'recorded' | 'identities' | 'known' | 'config';

/** A check that compiles `schemas/<name>.json` when it is first used, and once. It throws when there is no such schema: that is our fault. */
export const createDocumentCheck = (name: DocumentName): DocumentCheck => {
  let check: DocumentCheck | undefined;
  return (document, source) => {
    check ??= compiledCheck(name);
    return check(document, source);
  };
};

const compiledCheck = (name: DocumentName): DocumentCheck => {
  const schema = readSchema(name);
  if (schema === undefined) throw new Error(`Expected schemas/${name}.json, got no such file. Restore it.`);
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strictRequired: false, strictTypes: false });
  const validate = ajv.compile(schema);
  return (document, source) => {
    if (validate(document)) return [];
    const problems = (validate.errors ?? []).filter((error) => error.keyword !== 'if');
    return shortened(problems.map((error) => paragraph(error, source, name)));
  };
};

const shortened = (paragraphs: readonly string[]): readonly string[] => {
  const rest = paragraphs.length - MAX_PROBLEMS;
  return rest > 0 ? [...paragraphs.slice(0, MAX_PROBLEMS), `And ${rest} more problems.`] : paragraphs;
};

const paragraph = (error: ErrorObject, source: string, name: string): string => {
  const path = pointerOf(error) || 'the document';
  const remedy = `schemas/${name}.json describes what belongs there.`;
  return `${source}, ${path}: ${isUnknownMember(error) ? unknownMember(error) : known(error)} ${remedy}`;
};

const unknownMember = (error: ErrorObject): string => {
  const { unevaluatedProperty, additionalProperty } = error.params as Record<string, unknown>;
  const given = String(unevaluatedProperty ?? additionalProperty);
  const members = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
  return `unknown member.${didYouMean(given, members)} Expected one of ${members.join(', ')}.`;
};

const known = (error: ErrorObject): string => {
  const words = expectedAndGot(error);
  const suggestion =
    error.keyword === 'enum' && typeof error.data === 'string'
      ? didYouMean(error.data, (error.schema as readonly unknown[]).map(String))
      : '';
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}.${suggestion}`;
};
