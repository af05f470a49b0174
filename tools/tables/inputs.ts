/** The table of inputs as Gherkin: a Rule for each operation, a row for each fault of its input. */
import { operations as ofReference } from '../../src/reference/operations.ts';
import type { KeyNeed, Operation } from '../../src/spec/operation.ts';
import { changesSomething } from '../../src/spec/operation-table.ts';
import type { Spec } from '../../src/spec/read-spec.ts';
import { type InputRow, refusedRows } from './input-rows.ts';
import { kindFor, scopeFor } from './key-for-state.ts';

/** The whole file. The same contract gives the same text. */
export function inputFeature({ operations }: Spec): string {
  const rules = operations
    // On the reference every scenario must pass first.
    .filter(({ operation }) => Object.hasOwn(ofReference, operation))
    .map((operation) => ({ operation, rows: refusedRows(operation) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ operation, rows }) => ruleOf(operation, rows));
  return `${head}\n${rules.join('\n\n')}\n`;
}

const head = `# Generated from spec/operations by: npm run generate. Do not edit.
Feature: Which input operations refuse for its form
`;

function ruleOf(operation: Operation, rows: readonly InputRow[]): string {
  const answers = [...new Set(rows.map(({ refusedWith }) => listed(refusedWith)))];
  const usualFirst = answers.toSorted((one, other) => one.length - other.length);
  const outlines = usualFirst.map((refusedWith, index) => {
    const group = rows.filter((row) => listed(row.refusedWith) === refusedWith);
    return outline(operation, index === 0 ? 'refused' : (group[0]?.member ?? ''), refusedWith, group);
  });
  return `  @CONSTRAINT/${operation.operation}
  Rule: ${operation.operation} refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: ${operation.source}
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

${outlines.join('\n\n')}`;
}

function outline(
  { operation, key }: Operation,
  name: string,
  refusedWith: string,
  rows: readonly InputRow[],
): string {
  const given = key && givenOf(operation, key);
  return `    @case:${name} @documented @operation:${operation}
    Scenario Outline: ${operation} with <fault> is refused${given ? `\n      Given ${given}` : ''}
      When ${operation} is called, malformed: <fault>
      Then the request is refused with ${refusedWith}

      Examples:
        | fault |
${rows.map(({ fault }) => `        | ${fault} |`).join('\n')}`;
}

/** What only reads or uses a key can share it with others. */
function givenOf(operation: string, key: KeyNeed): string {
  const kind = kindFor(key, 'Enabled');
  return changesSomething(operation)
    ? `a ${scopeFor(key, 'Enabled')} ${kind} key that is Enabled`
    : (sharedKeys[kind] ?? sharedKeys.symmetric);
}

const sharedKeys: Readonly<Record<string, string>> & { readonly symmetric: string } = {
  symmetric: 'a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT',
  'ECC signing': 'a single-Region ECC_NIST_P256 key for SIGN_VERIFY',
  'ECC key agreement': 'a single-Region ECC_NIST_P256 key for KEY_AGREEMENT',
  HMAC: 'a single-Region HMAC_256 key for GENERATE_VERIFY_MAC',
  'ML-KEM': 'a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE',
};

function listed(codes: readonly string[]): string {
  return codes.join(' or ');
}
