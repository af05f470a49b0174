/**
 * The contract of AWS KMS as data: reads `spec/`, the only room that does. What it returns is complete, checked and
 * frozen. It knows no target and no code that talks to one.
 */
import { fileURLToPath } from 'node:url';
import { didYouMean } from '../contract/suggestion.ts';
import { type Footnotes, footnoteFindings } from './check-footnotes.ts';
import { operationFindings } from './check-operation.ts';
import { recordingFindings, referenceFindings } from './check-recordings.ts';
import { type SchemaChecks, schemaChecks } from './check-schema.ts';
import { type ConditionKeys, unknownInConditions } from './condition-keys.ts';
import type { SpecDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { frozen } from './frozen.ts';
import { type KeyReferences, unknownOperations } from './key-reference.ts';
import type { KeySpecs } from './key-spec.ts';
import { createLoader, type Loader } from './load.ts';
import type { Operation } from './operation.ts';
import type { OperationFile } from './operation-file.ts';
import { type Problem, SpecError } from './problem.ts';
import type { Recordings } from './recording.ts';
import { type RecordingUrls, resolveOperation } from './resolve-operation.ts';
import { type ModelledOperation, modelOf, operationNames } from './sdk-model.ts';

export type Spec = {
  /** All operations of the SDK's model, in alphabetical order. */
  readonly operations: readonly Operation[];
  readonly footnotes: Footnotes;
  readonly keySpecs: KeySpecs;
  readonly references: KeyReferences;
  readonly conditionKeys: ConditionKeys;
  /** One for each source and time. */
  readonly recordings: readonly Recordings[];
};

/** The folder that belongs to this package. */
export const ownSpec = fileURLToPath(new URL('../../spec', import.meta.url));

/**
 * A caller that reads several contracts passes the same `check`: compiling schemas takes most of the time.
 * @throws SpecError with file and line of everything that is wrong.
 */
export function readSpec(root = ownSpec, check = schemaChecks()): Spec {
  const loader = createLoader(root);
  const documents = loadAll(loader, check);
  // What follows would repeat itself over files that are not usable.
  loader.throwProblems();
  const { footnotes, keySpecs, references, conditionKeys, operations, recordings } = documents as Loaded;
  const ids = recordings.flatMap((document) => recordingsIn(document).facts.map(({ id }) => id));
  for (const document of operations)
    loader.note(document, operationProblems(document, footnotesIn(footnotes), ids));
  for (const document of recordings)
    loader.note(document, recordingFindings(recordingsIn(document), nameOf(document), ids));
  for (const document of [keySpecs, references])
    loader.note(document, referenceFindings(document.value, ids));
  loader.note(references, unknownOperations(references.value as KeyReferences));
  loader.note(conditionKeys, unknownInConditions(conditionKeys.value as ConditionKeys));
  loader.throwProblems();
  requireAll(operations);
  const urls = urlsOf(recordings.map(recordingsIn));
  return frozen({
    operations: operations.map((document) => resolved(document, urls)),
    footnotes: footnotesIn(footnotes),
    keySpecs: keySpecs.value as KeySpecs,
    references: references.value as KeyReferences,
    conditionKeys: conditionKeys.value as ConditionKeys,
    recordings: recordings.map(recordingsIn),
  });
}

/** `Loaded` once the loader has no problem. */
function loadAll({ file, folder }: Loader, check: SchemaChecks) {
  return {
    footnotes: file('footnotes.yaml', check('footnotes')),
    keySpecs: file('key-specs.yaml', check('key-specs')),
    references: file('references.yaml', check('references')),
    conditionKeys: file('condition-keys.yaml', check('condition-keys')),
    operations: folder('operations', '.yaml', check('operation')),
    recordings: folder('recordings', '.json', check('recordings')),
  };
}

type Loaded = Readonly<
  Record<'footnotes' | 'keySpecs' | 'references' | 'conditionKeys', SpecDocument> &
    Record<'operations' | 'recordings', readonly SpecDocument[]>
>;

const footnotesIn = (document: SpecDocument): Footnotes =>
  (document.value as { footnotes: Footnotes }).footnotes;

const recordingsIn = (document: SpecDocument): Recordings => document.value as Recordings;

/** What the file is called, without its folder and ending. */
const nameOf = ({ file }: SpecDocument): string => file.replace(/^.*\/|\.\w+$/g, '');

const operationIn = (document: SpecDocument): OperationFile => document.value as OperationFile;

function operationProblems(
  document: SpecDocument,
  footnotes: Footnotes,
  ids: readonly string[],
): readonly Finding[] {
  const file = operationIn(document);
  const name = nameOf(document);
  const model = modelOf(file.operation);
  if (name !== file.operation) return [misnamed(file.operation, name)];
  if (model === undefined) return [unknownOperation(name)];
  const findings = operationFindings(file, model);
  return findings.length > 0
    ? findings
    : [...footnoteFindings(file, footnotes), ...referenceFindings(file, ids)];
}

const misnamed = (operation: string, name: string): Finding => ({
  path: ['operation'],
  message: `expected \`${name}\`, as the file is called, got \`${operation}\`.${didYouMean(operation, operationNames)}`,
});

const unknownOperation = (name: string): Finding => ({
  path: ['operation'],
  message: `unknown operation \`${name}\`.${didYouMean(name, operationNames)} schemas/operations.json lists the operations of the SDK's model.`,
});

function requireAll(documents: readonly SpecDocument[]): void {
  const present = documents.map((document) => operationIn(document).operation);
  const missing: readonly Problem[] = operationNames
    .filter((name) => !present.includes(name))
    .map((name) => ({
      file: `spec/operations/${name}.yaml`,
      line: 1,
      message: `expected a file, since the SDK's model has ${name}, got none. Copy a similar operation.`,
    }));
  if (missing.length > 0) throw new SpecError(missing);
}

function urlsOf(recordings: readonly Recordings[]): RecordingUrls {
  return new Map(recordings.flatMap(({ source, facts }) => facts.map(({ id }) => [id, source.url] as const)));
}

function resolved(document: SpecDocument, urls: RecordingUrls): Operation {
  const file = operationIn(document);
  return resolveOperation(file, modelOf(file.operation) as ModelledOperation, urls);
}
