/** What is not valid of the input of an operation, one fault a row, in the words of the vocabulary. */
import type { Bounds, Constraint, Operation } from '../../src/spec/operation.ts';

/** A fault, and the exceptions that documents allow for it. */
export type InputRow = {
  readonly member: string;
  readonly fault: string;
  readonly refusedWith: readonly string[];
};

type Member = Operation['members'][number];

/** Every bound at which a value is too short, too long or off its pattern, every enum, and every member that must be there. */
export function refusedRows(operation: Operation): readonly InputRow[] {
  return operation.members.flatMap((member) => {
    const constraint = operation.constraints[member.name];
    const faults = [
      ...(constraint ? boundFaults(member, constraint) : []),
      ...(isEnum(member)
        ? [`${member.name} as ${member.type === 'list' ? '["UNKNOWN"]' : '"UNKNOWN"'}`]
        : []),
      ...(member.required ? [`${member.name} left out`] : []),
    ];
    return faults.map((fault) => ({
      member: member.name,
      fault,
      refusedWith: answersTo(operation, member, constraint, fault),
    }));
  });
}

function boundFaults(member: Member, { length, range, pattern, each }: Constraint): readonly string[] {
  const { name } = member;
  const [shortest = 0, longest] = length ?? [];
  const unit = { blob: 'bytes', list: 'entries' }[member.type] ?? 'characters';
  return [
    ...(shortest > 0 ? [`${name} of ${shortest - 1} ${unit}`] : []),
    ...(longest === undefined ? [] : [`${name} of ${longest + 1} ${unit}`]),
    ...(range ? [`${name} as ${range[0] - 1}`, `${name} as ${range[1] + 1}`] : []),
    ...(pattern ? [`${name} as ${JSON.stringify(offPattern(name, pattern, length))}`] : []),
    ...(each ? entryFaults(name, each) : []),
    ...(name === 'Tags' ? tagFaults : []),
  ];
}

const tagFaults = [
  'Tags with a TagKey of 0 characters',
  'Tags with a TagKey of 129 characters',
  'Tags with a TagValue of 257 characters',
];

function entryFaults(name: string, { length: [shortest, longest] = [0, 0] }: Bounds): readonly string[] {
  return [
    ...(shortest > 0 ? [`${name} with an entry of ${shortest - 1} characters`] : []),
    `${name} with an entry of ${longest + 1} characters`,
  ];
}

/** Of each a part fits the pattern, so that a pattern which is not held against the whole text lets it pass. */
const offPatterns: Readonly<Record<string, string>> = {
  AliasName: 'alias/a b',
  CloudHsmClusterId: 'cluster-234abcdefABC!',
  GranteePrincipal: 'arn:aws:iam::111122223333:role/a b',
  GranteeServicePrincipal: 'a service.amazonaws.com',
  KeyMaterialDescription: 'a*b',
  KeyMaterialId: `${'a'.repeat(63)}Z`,
  Marker: 'a\u0100',
  Name: 'a b',
  Policy: '{}\u0100',
  PolicyName: 'de-fault',
  PrimaryRegion: 'us-west-2a',
  ReplicaRegion: 'us-west-2a',
  RetiringPrincipal: 'arn:aws:iam::111122223333:role/a b',
  RetiringServicePrincipal: 'a service.amazonaws.com',
  XksKeyId: 'a b',
  XksProxyUriEndpoint: 'https://proxy.invalid/path',
  XksProxyUriPath: '/kms/xks/version1',
  XksProxyVpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-a.b',
  XksProxyVpcEndpointServiceOwner: '11112222333x',
};

/** @throws Error where the text that was chosen fits after all, or none was chosen */
function offPattern(
  name: string,
  pattern: string,
  [shortest, longest] = [0, 0] as Bounds['length'] & object,
) {
  const text = offPatterns[name] ?? '';
  const fits = new RegExp(`^(?:${pattern})$`).test(text);
  if (!fits && text.length >= shortest && text.length <= longest) return text;
  throw new Error(
    `Expected offPatterns in tools/tables/input-rows.ts to have a text for ${name} that is off ${pattern}, got ${JSON.stringify(text)}. Add one.`,
  );
}

/** The SDK's model does not say which texts are words of an enum; the pages of the operations do. */
const enums =
  /(?:Algorithm|KeySpec|KeyPairSpec|KeyUsage|Origin|MessageType|ExpirationModel|ImportType|MasterKeySpec|IncludeKeyMaterial)$/;
const enumLists = ['Operations', 'DryRunModifiers'];

function isEnum({ name, type }: Member): boolean {
  return (type === 'string' && enums.test(name)) || enumLists.includes(name);
}

/** Where an exception of its own is about a member, whoever returns it for a malformed one is not wrong either. */
const ofMember: Readonly<Record<string, readonly string[]>> = {
  AliasName: ['InvalidAliasNameException'],
  GrantId: ['InvalidGrantIdException'],
  GrantToken: ['InvalidGrantTokenException'],
  GrantTokens: ['InvalidGrantTokenException'],
  ImportToken: ['InvalidImportTokenException'],
  Marker: ['InvalidMarkerException'],
  Policy: ['MalformedPolicyDocumentException', 'LimitExceededException'],
  Tags: ['TagException'],
  TagKeys: ['TagException'],
};

function answersTo(
  { errors }: Operation,
  { name }: Member,
  constraint: Constraint | undefined,
  fault: string,
): readonly string[] {
  const own = fault.endsWith('left out')
    ? []
    : (ofMember[name] ?? []).filter((code) => errors.includes(code));
  const stated = / of \d+ entries$/.test(fault) ? (constraint?.refusedWith ?? []) : [];
  return [...new Set(['ValidationException', 'ValidationError', ...own, ...stated])];
}
