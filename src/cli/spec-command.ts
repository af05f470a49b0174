import { Command } from 'commander';
import { UsageError, unknownName } from '../profile/usage-error.ts';
import { contractDocument } from '../spec/contract-json.ts';
import { operationInWords, operationList } from '../spec/in-words.ts';
import type { Operation } from '../spec/operation.ts';
import { SpecError } from '../spec/problem.ts';
import { readSpec, type Spec } from '../spec/read-spec.ts';

type SpecOptions = { readonly json?: true; readonly operation?: string };

/** `kms-conformance spec`: what AWS KMS does, as data. */
export function specCommand(): Command {
  return new Command('spec')
    .description('what AWS KMS does, as data: operations, key states, key specs, recordings')
    .option('--json', 'the whole contract as one JSON document, for other languages')
    .option('--operation <name>', 'one operation')
    .action((options: SpecOptions) => {
      process.stdout.write(`${answer(usableSpec(), options)}\n`);
    });
}

function usableSpec(): Spec {
  try {
    return readSpec();
  } catch (error) {
    if (error instanceof SpecError) throw new UsageError(error.message);
    throw error;
  }
}

function answer(spec: Spec, { json, operation }: SpecOptions): string {
  const one = operation === undefined ? undefined : named(spec, operation);
  if (json) return JSON.stringify(one ?? contractDocument(spec), null, 2);
  return one ? operationInWords(one) : operationList(spec.operations);
}

function named({ operations }: Spec, name: string): Operation {
  const names = operations.map(({ operation }) => operation);
  const found = operations.find(({ operation }) => operation === name);
  if (found === undefined)
    throw unknownName('operation', name, names, `Expected one of: ${names.join(', ')}.`);
  return found;
}
