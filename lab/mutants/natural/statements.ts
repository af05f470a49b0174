import { isLike } from '../../../src/reference/authorization/wildcards.ts';
import { readingConditions, readingPolicies, readingStatements, withoutCondition } from './access/judged.ts';
import { faultsOf } from './fault.ts';
import { judgingCall } from './judging.ts';

/** What a statement of a key policy says, and a server reads otherwise. */
export const statementFaults = faultsOf('statements of key policies', {
  'via-service-condition-counts-for-nothing': [
    'The condition kms:ViaService counts for nothing, so that direct calls are permitted.',
    withoutCondition('kms:viaservice'),
  ],
  'principal-arn-condition-counts-for-nothing': [
    'The condition aws:PrincipalArn counts for nothing.',
    withoutCondition('aws:principalarn'),
  ],
  'requested-region-condition-counts-for-nothing': [
    'The condition aws:RequestedRegion counts for nothing.',
    withoutCondition('aws:requestedregion'),
  ],
  'not-resource-read-as-resource': [
    'NotResource of a statement is read as Resource.',
    readingStatements((statement) => ({ ...statement, isNotResource: false })),
  ],
  'denials-without-their-conditions': [
    'Statements with the Effect Deny apply whatever their Condition.',
    readingStatements((statement) => (statement.isAllow ? statement : { ...statement, conditions: [] })),
  ],
  'question-mark-taken-literally': [
    'StringLike takes ? for a question mark.',
    readingConditions((condition) =>
      condition.operator === 'StringLike' && condition.values.some((value) => value.includes('?'))
        ? { ...condition, operator: 'StringEquals' }
        : condition,
    ),
  ],
  'request-alias-of-any-request': [
    'The condition kms:RequestAlias is met by the alias of the key also where the request names the key by its ID.',
    judgingCall((call, key) => {
      const aliases = key ? [...call.store.aliases(key.region, key.shared.accountId).values()] : [];
      const alias = aliases.find(({ targetKeyId }) => targetKeyId === key?.shared.keyId);
      return alias ? { ...call, input: { ...(call.input as object), KeyId: alias.name } } : call;
    }),
  ],
  'principals-with-wildcards': [
    'A Principal with a wildcard in its ARN matches every principal that it fits.',
    readingPolicies((statements, { caller }) =>
      statements.map((statement) => ({
        ...statement,
        principals: statement.principals?.map((name) =>
          name.startsWith('arn:') && isLike(caller.arn, name) ? caller.arn : name,
        ),
      })),
    ),
  ],
  'conditions-of-one-operator-only': [
    'Of several operators in a Condition only the last counts.',
    readingStatements((statement) => ({
      ...statement,
      conditions: statement.conditions.filter(
        ({ operator }) => operator === statement.conditions.at(-1)?.operator,
      ),
    })),
  ],
});
