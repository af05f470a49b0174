import { isRoot } from '../../../../src/reference/identities.ts';
import { keyOf } from '../../moves.ts';
import { type Change, handling, insteadOfRefusal, permitting } from '../../wraps.ts';
import { faultsOf } from '../fault.ts';
import { flat, statementsOf } from './given.ts';
import { judgingBy, readingPolicies, readingStatements, type Statement } from './judged.ts';

const withoutPrincipal = (isLeftOut: (name: string) => boolean): Change =>
  readingStatements((statement) => ({
    ...statement,
    principals: statement.principals?.filter((name) => !isLeftOut(name)),
  }));

export const policyFaults = faultsOf('key policies', {
  'deny-ignored': [
    'Statements of a key policy with the Effect Deny count for nothing.',
    readingPolicies((statements) => statements.filter(({ isAllow }) => isAllow)),
  ],
  'first-statement-decides': [
    'The first statement of a key policy that applies decides, so a Deny after an Allow counts for nothing.',
    readingPolicies((statements) => {
      const firstAllow = statements.findIndex(({ isAllow }) => isAllow);
      return statements.filter(({ isAllow }, at) => isAllow || at < firstAllow);
    }),
  ],
  'not-action-read-as-action': [
    'NotAction of a key policy is read as Action.',
    readingStatements((statement) => ({ ...statement, isNotAction: false })),
  ],
  'not-action-allows-nothing': [
    'A statement of a key policy with NotAction never applies.',
    readingPolicies((statements) => statements.filter(({ isNotAction }) => !isNotAction)),
  ],
  'not-principal-read-as-principal': [
    'NotPrincipal of a key policy is read as Principal.',
    readingStatements((statement) => ({ ...statement, isNotPrincipal: false })),
  ],
  'not-principal-ignored': [
    'A statement of a key policy with NotPrincipal never applies.',
    readingPolicies((statements) => statements.filter(({ isNotPrincipal }) => !isNotPrincipal)),
  ],
  'action-wildcards-not-read': [
    'An Action with a wildcard after a few letters, as kms:Describe*, matches no action.',
    readingStatements((statement) => ({
      ...statement,
      actions: statement.actions.map((action) => (/^kms:.+\*/.test(action) ? `${action}!` : action)),
    })),
  ],
  'action-in-its-case-only': [
    'The Action of a statement is compared case-sensitively.',
    readingPolicies((statements, _call, key) => {
      const given = statementsOf(key);
      return statements.filter((_statement, at) =>
        flat(given[at]?.Action).every((name) => /^(kms:([A-Z]|\*)|\*)/.test(name) && !/:[A-Z]{3}/.test(name)),
      );
    }),
  ],
  'second-action-ignored': [
    'Of several actions in a statement only the first counts.',
    readingStatements((statement) => ({ ...statement, actions: statement.actions.slice(0, 1) })),
  ],
  'account-principal-lets-everybody-in': [
    'A statement that names the account permits its action to every user of the account, without an IAM policy.',
    readingPolicies((statements, { caller }) => {
      const root = `arn:aws:iam::${caller.accountId}:root`;
      return statements.map((statement) => ({
        ...statement,
        principals: statement.principals?.flatMap((name) => (name === root ? [name, caller.arn] : [name])),
      }));
    }),
  ],
  'account-id-as-principal-ignored': [
    'A Principal that is an account ID of twelve digits matches nobody.',
    withoutPrincipal((name) => /^\d{12}$/.test(name)),
  ],
  'everybody-as-principal-ignored': [
    'The Principal {"AWS": "*"} matches nobody.',
    withoutPrincipal((name) => name === '*'),
  ],
  'user-as-principal-ignored': [
    'A Principal that is the ARN of a user matches nobody.',
    withoutPrincipal((name) => name.includes(':user/')),
  ],
  'second-principal-ignored': [
    'Of several principals in a statement only the first counts.',
    readingStatements((statement) => ({ ...statement, principals: statement.principals?.slice(0, 1) })),
  ],
  'root-never-denied': [
    'The root user of the account may do everything although the key policy denies it.',
    permitting((call, { key }, check) => {
      if (!isRoot(call.caller) || key?.shared.accountId !== call.caller.accountId) check();
    }),
  ],
  'root-needs-no-key-policy': [
    'The root user of the account may do everything although no statement of the key policy names the account.',
    judgingBy((key, call) => {
      if (!isRoot(call.caller)) return key;
      const statement: Statement = {
        isAllow: true,
        principals: [key.shared.accountId],
        isNotPrincipal: false,
        actions: ['kms:*'],
        isNotAction: false,
        resources: ['*'],
        isNotResource: false,
        conditions: [],
      };
      return { ...key, policy: { ...key.policy, statements: [...key.policy.statements, statement] } };
    }),
  ],
  'statements-add-up-over-puts': [
    'PutKeyPolicy adds its statements to those of the key policy before, as far as permissions go.',
    (parts) => {
      const former = new Map<string, readonly Statement[]>();
      const noting = handling('PutKeyPolicy', async (call, proceed) => {
        const key = keyOf(call);
        const before = key?.policy.statements ?? [];
        const output = await proceed();
        if (key) former.set(key.arn, [...(former.get(key.arn) ?? []), ...before]);
        return output;
      });
      const passing = readingPolicies((statements, _call, key) => [
        ...statements,
        ...(former.get(key.arn) ?? []).filter(({ isAllow }) => isAllow),
      ]);
      return passing(noting(parts));
    },
  ],
  'lockout-safety-check-missing': [
    'PutKeyPolicy takes a key policy that locks its caller out.',
    handling('PutKeyPolicy', (call, proceed) =>
      proceed({ ...call, input: { ...call.input, BypassPolicyLockoutSafetyCheck: true } }),
    ),
  ],
  'lockout-safety-check-not-bypassed': [
    'PutKeyPolicy with BypassPolicyLockoutSafetyCheck refuses a key policy that locks its caller out.',
    handling('PutKeyPolicy', (call, proceed) =>
      proceed({ ...call, input: { ...call.input, BypassPolicyLockoutSafetyCheck: false } }),
    ),
  ],
  'lockout-safety-check-in-create-key-missing': [
    'CreateKey takes a key policy that locks its caller out.',
    handling('CreateKey', (call, proceed) =>
      proceed({ ...call, input: { ...call.input, BypassPolicyLockoutSafetyCheck: true } }),
    ),
  ],
  'any-policy-name': [
    'GetKeyPolicy and PutKeyPolicy take any PolicyName.',
    (parts) =>
      ['GetKeyPolicy', 'PutKeyPolicy'].reduce(
        (changed, name) =>
          handling(name, (call, proceed) =>
            proceed({ ...call, input: { ...call.input, PolicyName: undefined } }),
          )(changed),
        parts,
      ),
  ],
  'policy-that-is-no-json': [
    'PutKeyPolicy with text that is not JSON succeeds and changes nothing.',
    insteadOfRefusal('PutKeyPolicy', () => undefined, 'MalformedPolicyDocumentException'),
  ],
  'long-policy-accepted': [
    'PutKeyPolicy with more than 32 kilobytes succeeds and changes nothing.',
    insteadOfRefusal('PutKeyPolicy', () => undefined, 'LimitExceededException'),
  ],
  'denied-put-key-policy-done': [
    'PutKeyPolicy asks nobody for a permission.',
    permitting((call, _access, check) => {
      if (call.operation !== 'PutKeyPolicy') check();
    }),
  ],
  'denied-reads-of-policies': [
    'GetKeyPolicy and ListKeyPolicies ask nobody for a permission.',
    permitting((call, _access, check) => {
      if (!/KeyPolic(y|ies)$/.test(call.operation) || call.operation.startsWith('Put')) check();
    }),
  ],
});
