/** Which operations may be called on a key of another account, as Gherkin: a Rule for each operation that names a key. */
import type { KeyNeed, Operation } from '../../src/spec/operation.ts';
import type { Spec } from '../../src/spec/read-spec.ts';
import { kindFor, requirements, scopeFor } from './key-for-state.ts';
import { operationLeftOut } from './left-out.ts';

/** The whole file. The same contract gives the same text. */
export function accountFeature({ operations }: Spec): string {
  const rules = operations.flatMap((each) => (each.key ? [ruleOf(each, each.key)] : []));
  return `${head}\n${rules.join('\n\n')}\n`;
}

const head = `# Generated from spec/operations by: npm run generate. Do not edit.
Feature: Which operations may be called on a key of another account
`;

/** What no scenario of this table can show, with the reason. */
const leftOut: Readonly<Record<string, string>> = {
  DeleteAlias: 'the alias is looked for in the account of the caller',
  ListAliases: 'what it returns for a key of another account is not documented',
  RetireGrant: 'the grant decides who may retire it, which GRA-08 covers',
  UpdateAlias: 'the alias is looked for in the account of the caller',
  UpdatePrimaryRegion: 'AUT-02 covers it',
};

function ruleOf(operation: Operation, key: KeyNeed): string {
  const { operation: name, source } = operation;
  const may = key.crossAccount ? 'can' : 'cannot';
  const why = leftOut[name] ?? operationLeftOut(operation);
  const heading = `  @ACCOUNT/${name}
  Rule: ${name} ${may} be called on a key of another account
    Source: ${source}`;
  if (why) return `${heading}\n    Not testable: ${why}.`;
  const scenarios = key.crossAccount ? allowed(operation, key) : refused(operation, key);
  return `${heading}
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

${scenarios.join('\n\n')}`;
}

function allowed(operation: Operation, key: KeyNeed): readonly string[] {
  const { operation: name } = operation;
  return [
    scenario(operation, key, {
      id: 'arn',
      title: `Another account that the key policy allows calls ${name} with the key ARN`,
      named: 'the key ARN',
      outcome: 'the call succeeds',
    }),
    scenario(operation, key, {
      id: 'id',
      title: `A key ID names no key of another account for ${name}`,
      named: 'the key ID',
      outcome: 'the request is refused with NotFoundException',
    }),
    scenario(operation, key, {
      id: 'not-allowed',
      title: `Another account that the key policy does not allow is refused ${name}`,
      named: 'the key ARN',
      outcome: 'the request is refused with AccessDeniedException',
    }),
  ];
}

function refused(operation: Operation, key: KeyNeed): readonly string[] {
  const { operation: name } = operation;
  return [
    scenario(operation, key, {
      id: 'arn',
      title: `Another account is refused ${name} even if the key policy allows it everything`,
      named: 'the key ARN',
      outcome: 'the request is refused',
    }),
  ];
}

type Asked = {
  readonly id: string;
  readonly title: string;
  readonly named: string;
  readonly outcome: string;
};

function scenario(operation: Operation, key: KeyNeed, { id, title, named, outcome }: Asked): string {
  const { operation: name } = operation;
  const kind = kindFor(key, key.state);
  const isAllowed = id !== 'not-allowed';
  const needs = ['@needs:accounts', ...(isAllowed ? [] : ['@needs:authorization'])].join(' ');
  const requires = [...requirements(operation, key.state, kind), ...(isAllowed ? ['PutKeyPolicy'] : [])]
    .filter((each) => each !== name)
    .map((each) => ` @requires:${each}`);
  const may = isAllowed ? ' and that the stranger may use' : '';
  return `    @case:${id} @documented ${needs} @operation:${name}${[...new Set(requires)].join('')}
    Scenario: ${title}
      Given a ${scopeFor(key, key.state)} ${kind} key that is ${key.state}${may}, prepared for ${name}
      When the stranger calls ${name} on it with ${named}
      Then ${outcome}`;
}
