import type { Change } from '../../wraps.ts';
import { faultsOf } from '../fault.ts';
import { statementsOf } from './given.ts';
import {
  judgingBy,
  judgingInput,
  readingConditions,
  readingPolicies,
  readingStatements,
  unmetCondition,
  withoutCondition,
} from './judged.ts';

/** A statement applies only if each of its condition keys is spelled as AWS's page spells it. */
const spelled = (name: string) => /^(kms|aws):[A-Z]/.test(name);

const operatorsAs = (from: RegExp, to: string): Change =>
  readingConditions((condition) => ({ ...condition, operator: condition.operator.replace(from, to) }));

/** Conditions with this operator count for nothing. */
const withoutOperator = (operator: RegExp): Change =>
  readingStatements((statement) => ({
    ...statement,
    conditions: statement.conditions.filter((condition) => !operator.test(condition.operator)),
  }));

const named = (
  names: Readonly<Record<string, string>>,
  word: string,
  sentence: string,
  plant: (name: string) => Change,
) =>
  Object.fromEntries(
    Object.entries(names).map(([id, name]) => [
      `${id}-condition-${word}`,
      [sentence.replace('NAME', name), plant(name.toLowerCase().replace(/\/.*|:…/, ''))] as const,
    ]),
  );

const ignoredNames = {
  'caller-account': 'kms:CallerAccount',
  'key-spec': 'kms:KeySpec',
  'key-usage': 'kms:KeyUsage',
  'key-origin': 'kms:KeyOrigin',
  'encryption-algorithm': 'kms:EncryptionAlgorithm',
  'signing-algorithm': 'kms:SigningAlgorithm',
  'mac-algorithm': 'kms:MacAlgorithm',
  'message-type': 'kms:MessageType',
  'data-key-pair-spec': 'kms:DataKeyPairSpec',
  'request-alias': 'kms:RequestAlias',
  'resource-aliases': 'kms:ResourceAliases',
  'grant-operations': 'kms:GrantOperations',
  'grant-constraint-type': 'kms:GrantConstraintType',
  'grantee-principal': 'kms:GranteePrincipal',
  'retiring-principal': 'kms:RetiringPrincipal',
  'aws-resource-grant': 'kms:GrantIsForAWSResource',
  'pending-window': 'kms:ScheduleKeyDeletionPendingWindowInDays',
  'rotation-period': 'kms:RotationPeriodInDays',
  bypass: 'kms:BypassPolicyLockoutSafetyCheck',
  'wrapping-algorithm': 'kms:WrappingAlgorithm',
  'wrapping-key-spec': 'kms:WrappingKeySpec',
  'expiration-model': 'kms:ExpirationModel',
  'valid-to': 'kms:ValidTo',
  're-encrypt-on-same-key': 'kms:ReEncryptOnSameKey',
  'key-agreement-algorithm': 'kms:KeyAgreementAlgorithm',
  'context-keys': 'kms:EncryptionContextKeys',
  'tag-keys': 'aws:TagKeys',
} as const;

const neverNames = {
  'resource-aliases': 'kms:ResourceAliases',
  'grant-constraint-type': 'kms:GrantConstraintType',
  'request-alias': 'kms:RequestAlias',
  'key-usage': 'kms:KeyUsage',
  'message-type': 'kms:MessageType',
} as const;

const dropping = (start: string): Change =>
  readingStatements((statement) => ({
    ...statement,
    conditions: statement.conditions.filter(({ key }) => !key.startsWith(start)),
  }));

export const conditionFaults = faultsOf('key policies', {
  'condition-keys-in-their-case-only': [
    'A condition key is found only in the upper and lower case of its page: kms:keyspec is never met.',
    readingPolicies((statements, _call, key) => {
      const given = statementsOf(key);
      const namesOf = (at: number) => Object.values(given[at]?.Condition ?? {}).flatMap(Object.keys);
      return statements.filter((_statement, at) => namesOf(at).every(spelled));
    }),
  ],
  'string-equals-in-any-case': [
    'StringEquals compares case-insensitively.',
    operatorsAs(/StringEquals$/, 'StringEqualsIgnoreCase'),
  ],
  'string-equals-with-wildcards': [
    'StringEquals takes * for any text.',
    operatorsAs(/StringEquals$/, 'StringLike'),
  ],
  'string-like-without-wildcards': [
    'StringLike compares without wildcards.',
    operatorsAs(/StringLike$/, 'StringEquals'),
  ],
  'not-equals-ignored': ['Conditions with StringNotEquals count for nothing.', withoutOperator(/NotEquals/)],
  'numeric-operators-ignored': [
    'Conditions with numeric operators count for nothing.',
    withoutOperator(/Numeric/),
  ],
  'bool-operator-ignored': ['Conditions with Bool count for nothing.', withoutOperator(/Bool/)],
  'null-operator-ignored': ['Conditions with Null count for nothing.', withoutOperator(/^Null$/)],
  'if-exists-not-read': [
    'A condition whose operator ends in IfExists does not hold where the request has no such condition key.',
    operatorsAs(/IfExists$/, ''),
  ],
  'for-all-values-as-for-any-value': [
    'ForAllValues of a set condition holds as soon as one value matches.',
    operatorsAs(/^ForAllValues:/, 'ForAnyValue:'),
  ],
  'for-any-value-as-for-all-values': [
    'ForAnyValue of a set condition holds only if every value matches.',
    operatorsAs(/^ForAnyValue:/, 'ForAllValues:'),
  ],
  'first-condition-only': [
    'Of several conditions in a statement only the first has to hold.',
    readingStatements((statement) => ({ ...statement, conditions: statement.conditions.slice(0, 1) })),
  ],
  'first-condition-value-only': [
    'Of several values of a condition only the first is compared.',
    readingConditions((condition) => ({ ...condition, values: condition.values.slice(0, 1) })),
  ],
  'context-keys-hold-values': [
    'kms:EncryptionContextKeys holds the values of the encryption context.',
    judgingInput(({ EncryptionContext: context, ...input }) => ({
      ...input,
      ...(context
        ? {
            EncryptionContext: Object.fromEntries(
              Object.entries(context).flatMap(([name, value]) => [
                [name, value],
                [String(value), name],
              ]),
            ),
          }
        : {}),
    })),
  ],
  'context-condition-ignored': [
    'Conditions kms:EncryptionContext:name count for nothing.',
    dropping('kms:encryptioncontext:'),
  ],
  'context-condition-any-name': [
    'A condition kms:EncryptionContext:name is met by the value under any name.',
    judgingInputByAnyName(),
  ],
  'resource-tag-condition-ignored': [
    'Conditions aws:ResourceTag count for nothing.',
    dropping('aws:resourcetag/'),
  ],
  'request-tag-condition-ignored': [
    'Conditions aws:RequestTag count for nothing.',
    dropping('aws:requesttag/'),
  ],
  'resource-tag-as-created': [
    'aws:ResourceTag goes by the tags a key was created with.',
    (parts) => {
      const first = new Map<string, ReadonlyMap<string, string>>();
      return judgingBy((key) => {
        if (!first.has(key.arn)) first.set(key.arn, new Map(key.tags));
        return { ...key, tags: new Map(first.get(key.arn)) };
      })(parts);
    },
  ],
  ...named(ignoredNames, 'counts-for-nothing', 'The condition NAME counts for nothing.', withoutCondition),
  ...named(neverNames, 'never-met', 'A statement with the condition NAME never applies.', unmetCondition),
});

function judgingInputByAnyName(): Change {
  const start = 'kms:encryptioncontext:';
  return (parts) => ({
    ...parts,
    authorize: (call, access) => {
      const { EncryptionContext: context = {} } = call.input as {
        EncryptionContext?: Record<string, string>;
      };
      const names = access.key?.policy.statements.flatMap(({ conditions }) =>
        conditions.flatMap(({ key }) => (key.startsWith(start) ? [key.slice(start.length)] : [])),
      );
      const [value] = Object.values(context);
      const asNamed = Object.fromEntries(
        (value === undefined ? [] : (names ?? [])).map((name) => [name, value]),
      );
      const input = { ...(call.input as object), EncryptionContext: { ...asNamed, ...context } };
      parts.authorize({ ...call, input }, access);
    },
  });
}
