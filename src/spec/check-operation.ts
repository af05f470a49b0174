/** What a schema cannot check of an operation: that it agrees with the SDK's model and with itself. */
import { didYouMean } from '../contract/suggestion.ts';
import { answerFindings } from './check-answers.ts';
import type { Path } from './document.ts';
import type { Finding } from './finding.ts';
import type { Read, TemplateValue } from './operation.ts';
import type { OperationFile } from './operation-file.ts';
import { type ModelledOperation, modelOf, operationNames, outputMembersOf } from './sdk-model.ts';

/** Placeholders that a value is chosen for; all others are taken from a call before. */
const chosen = [
  ...['$key', '$keyArn', '$random24', '$text8', '$newAlias', '$newRegion', '$principal', '$policy'],
  ...['$encryptionAlgorithm', '$signingAlgorithm', '$macAlgorithm', '$peerPublicKey', '$wrappedMaterial'],
  ...['$keyStoreName', '$cloudHsmClusterId', '$cloudHsmPassword', '$trustAnchorCertificate'],
];

export function operationFindings(file: OperationFile, model: ModelledOperation): readonly Finding[] {
  return [
    ...answerFindings(file, model),
    ...memberFindings(file, model),
    ...callFindings(file),
    ...placeholderFindings(file),
    ...switchFindings(file, model),
  ];
}

type Named = { readonly path: Path; readonly answer: string };

function memberFindings(file: OperationFile, model: ModelledOperation): readonly Finding[] {
  const known = model.input.map(({ name }) => name);
  const { key, regionMember, input, constraints = {}, rules = [] } = file;
  const named: readonly Named[] = [
    ...(key ? [{ path: ['key', 'member'], answer: key.member }] : []),
    ...(key?.also ? [{ path: ['key', 'also'], answer: key.also }] : []),
    ...(regionMember ? [{ path: ['regionMember'], answer: regionMember }] : []),
    ...Object.keys(input).map((name) => ({ path: ['input', name], answer: name })),
    ...Object.keys(constraints).map((name) => ({ path: ['constraints', name], answer: name })),
    ...rules.flatMap(({ members = [] }, index) =>
      members.map((answer, at) => ({ path: ['rules', index, 'members', at], answer })),
    ),
  ];
  const unknown = named.filter(({ answer }) => !known.includes(answer));
  if (unknown.length > 0) return unknown.map((each) => unknownMember(each, file.operation, known));
  return model.input
    .filter(({ name, required }) => required && !Object.hasOwn(input, name))
    .map(missingMember);
}

function missingMember({ name }: { readonly name: string }): Finding {
  return {
    path: ['input'],
    message: `expected \`${name}\` in the input, which the SDK's model requires, got none.`,
  };
}

function unknownMember({ path, answer }: Named, operation: string, known: readonly string[]): Finding {
  const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'none';
  return {
    path,
    message: `unknown member \`${answer}\` of ${operation}.${didYouMean(answer, known)} Expected ${expected}.`,
  };
}

function callFindings({ before = [], shownBy, alsoShownBy, verifiedBy }: OperationFile): readonly Finding[] {
  const reads = Object.entries({ shownBy, alsoShownBy }).flatMap(([field, read]) =>
    read ? [{ field, ...read }] : [],
  );
  const calls: readonly Named[] = [
    ...before.map(({ operation }, index) => ({ path: ['before', index, 'operation'], answer: operation })),
    ...reads.map(({ field, operation }) => ({ path: [field, 'operation'], answer: operation })),
    ...(verifiedBy ? [{ path: ['verifiedBy'], answer: verifiedBy }] : []),
  ];
  const unknown = calls.filter(({ answer }) => modelOf(answer) === undefined).map(unknownOperation);
  if (unknown.length > 0) return unknown;
  const taken = before.flatMap(({ operation, take = {} }, index) =>
    Object.entries(take)
      .filter(([, member]) => !membersOf(operation).includes(member))
      .map(([placeholder, member]) =>
        unknownMember(
          { path: ['before', index, 'take', placeholder], answer: member },
          operation,
          membersOf(operation),
        ),
      ),
  );
  return [...taken, ...reads.flatMap(({ field, ...read }) => shownFindings(field, read))];
}

/** The member that a read shows is one of its output. */
function shownFindings(field: string, { operation, member }: Read): readonly Finding[] {
  const [shown = ''] = member.split('.');
  const known = outputMembersOf(operation);
  return known.includes(shown)
    ? []
    : [unknownMember({ path: [field, 'member'], answer: shown }, operation, known)];
}

const membersOf = (operation: string): readonly string[] => [
  ...new Set([...outputMembersOf(operation), ...(modelOf(operation)?.input ?? []).map(({ name }) => name)]),
];

function unknownOperation({ path, answer }: Named): Finding {
  return {
    path,
    message: `unknown operation \`${answer}\`.${didYouMean(answer, operationNames)} schemas/operations.json lists the operations of the SDK's model.`,
  };
}

function placeholderFindings({ before = [], input }: OperationFile): readonly Finding[] {
  const taken = before.flatMap(({ take = {} }) => Object.keys(take));
  return Object.entries(input).flatMap(([member, value]) =>
    placeholdersIn(value)
      .filter((placeholder) => !chosen.includes(placeholder) && !taken.includes(placeholder))
      .map((placeholder) => ({
        path: ['input', member],
        message: `expected a call under \`before\` that takes \`${placeholder}\`, got none.`,
      })),
  );
}

function placeholdersIn(value: TemplateValue): readonly string[] {
  if (typeof value === 'string') return value.startsWith('$') ? [value] : [];
  return typeof value === 'object' ? Object.values(value).flatMap(placeholdersIn) : [];
}

function switchFindings(file: OperationFile, model: ModelledOperation): readonly Finding[] {
  const names = model.input.map(({ name }) => name);
  return (
    [
      ['dryRun', 'DryRun'],
      ['grantTokens', 'GrantTokens'],
    ] as const
  )
    .filter(([field, member]) => (file[field] ?? false) !== names.includes(member))
    .map(([field, member]) => ({
      path: [field],
      message: `\`${field}\`: expected ${names.includes(member)}, since the SDK's model has ${names.includes(member) ? 'a' : 'no'} member ${member}, got ${file[field] ?? false}.`,
    }));
}
