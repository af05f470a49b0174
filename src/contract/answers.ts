/**
 * How does this answer, as it was on the wire, violate the documented shape? Success bodies are held
 * against `schemas/responses` (generated from the SDK) and `schemas/contracts` (stricter, by hand),
 * refusals against `schemas/contracts/error.json`. It does not know which refusal was expected.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Violation } from '../model/violation.ts';
import { operationNames } from './operations.ts';
import { type JsonSchema, readSchema } from './schema-files.ts';
import { parseWireBody } from './wire-body.ts';
import { inWords, isUnknownMember, pointerOf } from './wording.ts';

export type Contract = {
  /** Every operation of the API, in alphabetical order. */
  readonly operationNames: readonly string[];
  /**
   * The violations of one answer, at most 50, none when the operation is unknown to the SDK.
   * `status` 2xx means success, everything else a refusal. Array items are reported once per path
   * with its indexes masked. Never throws, whatever the body is.
   */
  readonly answerViolations: (operation: string, wireBody: string, status: number) => readonly Violation[];
};

const MAX_VIOLATIONS = 50;

/** Holds the compiled validators: create one per run and share it. Schemas compile when first needed. */
export const createContract = (): Contract => {
  const checks = createChecks();
  const success = checksByOperation(checks);
  const refusal = checks.optional('contracts/error');
  return {
    operationNames,
    answerViolations: (operation, wireBody, status) =>
      status >= 200 && status < 300
        ? violationsOf(success(operation), wireBody)
        : violationsOf({ validators: refusal(), isOutputExpected: true }, wireBody),
  };
};

type OperationChecks = {
  readonly validators: readonly ValidateFunction[];
  /** False for operations without output: there, no bytes are as good as `{}`. */
  readonly isOutputExpected: boolean;
};

type Checks = {
  /** The validator of a schema file as a list of one, or an empty list when there is no such file. */
  readonly optional: (path: string) => () => readonly ValidateFunction[];
};

const createChecks = (): Checks => {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strictRequired: false,
    strictTypes: false,
    validateFormats: false,
  });
  const shared = readSchema('contracts/key-metadata');
  if (shared) ajv.addSchema(shared);
  const compile = (path: string): readonly ValidateFunction[] => {
    const schema = readSchema(path);
    return schema ? [ajv.compile(schema)] : [];
  };
  return { optional: (path) => once(() => compile(path)) };
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const checksByOperation = (checks: Checks): ((operation: string) => OperationChecks) => {
  const cache = new Map<string, OperationChecks>();
  return (operation) => {
    const known = cache.get(operation) ?? operationChecks(checks, operation);
    cache.set(operation, known);
    return known;
  };
};

const operationChecks = (checks: Checks, operation: string): OperationChecks => {
  // The name becomes a file name: only a plain word may.
  if (!/^[A-Za-z]+$/.test(operation)) return { validators: [], isOutputExpected: false };
  const shape = checks.optional(`responses/${operation}`)();
  const contract = checks.optional(`contracts/${operation}`)();
  return { validators: [...shape, ...contract], isOutputExpected: shape.some(hasMembers) };
};

const hasMembers = (validator: ValidateFunction): boolean =>
  Object.keys((validator.schema as { properties: JsonSchema }).properties).length > 0;

const violationsOf = (checks: OperationChecks, wireBody: string): readonly Violation[] => {
  if (checks.validators.length === 0) return [];
  const body = parseWireBody(wireBody);
  if (body.kind === 'unreadable') return [whole(body.keyword, body.message)];
  if (body.kind === 'json')
    return deduplicated(checks.validators.flatMap((check) => errorsOf(check, body.value)));
  return checks.isOutputExpected ? [whole('json', 'Expected a JSON object, got an empty body')] : [];
};

const whole = (keyword: string, message: string): Violation => ({
  path: '',
  keyword,
  message,
  isAdvisory: false,
});

const errorsOf = (validate: ValidateFunction, value: unknown): readonly ErrorObject[] =>
  validate(value) ? [] : (validate.errors ?? []);

/** One violation per place and keyword; `if` only repeats what its branch already said. */
const deduplicated = (errors: readonly ErrorObject[]): readonly Violation[] => {
  const found = new Map<string, Violation>();
  for (const error of errors) {
    if (found.size === MAX_VIOLATIONS) break;
    const key = `${pointerOf(error).replace(/\/\d+(?=\/|$)/g, '/*')} ${error.keyword}`;
    if (error.keyword !== 'if' && !found.has(key)) found.set(key, violation(error));
  }
  return [...found.values()];
};

const violation = (error: ErrorObject): Violation => ({
  path: pointerOf(error),
  keyword: error.keyword,
  message: inWords(error),
  isAdvisory: isUnknownMember(error),
});
