/** Condition keys as Gherkin: a Rule for each, and for each request a denial that applies and one that does not. */
import type {
  Condition,
  ConditionedRequest,
  ConditionKey,
  ConditionKeys,
} from '../../src/spec/condition-keys.ts';

/** The whole file. The same contract gives the same text. */
export function permissionFeature({ source, conditionKeys }: ConditionKeys): string {
  const rules = Object.entries(conditionKeys).map(([name, key]) => ruleOf(name, key, source));
  return `${head}\n${rules.join('\n\n')}\n`;
}

const head = `# Generated from spec/condition-keys.yaml by: npm run generate. Do not edit.
Feature: What the condition keys of a key policy stand for
`;

function ruleOf(name: string, key: ConditionKey, page: string): string {
  const { rule, anchor, source = page, requests } = key;
  return `  @PERMISSION/${name}
  Rule: ${rule}
    Source: ${source}${anchor ? `#${anchor}` : ''}

${requests.flatMap(scenariosOf).join('\n\n')}`;
}

function scenariosOf(request: ConditionedRequest): readonly string[] {
  const { meets, misses } = request;
  return [
    ...(meets ? [scenario(request, 'applies', meets)] : []),
    ...(misses ? [scenario(request, 'passes', misses)] : []),
  ];
}

function scenario(request: ConditionedRequest, what: 'applies' | 'passes', condition: Condition): string {
  const { operation, case: name, kind = 'symmetric', has, action = `kms:${operation}` } = request;
  const [verb, outcome] = {
    applies: ['applies', 'the request is refused with AccessDeniedException'],
    passes: ['does not apply', 'the call succeeds'],
  }[what] as [string, string];
  const json = JSON.stringify(condition);
  return `    @case:${operation}${name ? `/${name}` : ''}/${what} @documented @needs:authorization @operation:${operation} @requires:PutKeyPolicy
    Scenario: A denial of ${action} if ${words(condition)} ${verb}${by(request)}
      Given a single-Region ${kind} key${has ? given[has] : ''}
      And the key policy in the home Region denies everybody ${action} on the condition ${json}
      When ${operation} is called in the home Region${withInput(request)}
      Then ${outcome}`;
}

const given = {
  'an alias': '\n      And the key in the home Region has an alias',
  'a tag': `
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"Project","TagValue":"Alpha"}] |`,
};

/** `kms:KeySpec StringEquals RSA_2048`. */
function words(condition: Condition): string {
  return Object.entries(condition)
    .flatMap(([operator, tests]) =>
      Object.entries(tests).map(([key, value]) => `${key} ${operator} ${[value].flat().join(', ')}`),
    )
    .join(' and ');
}

function by({ operation, input }: ConditionedRequest): string {
  const given = Object.entries(input ?? {}).map(([name, value]) =>
    name === 'KeyId' ? `KeyId ${cell(value)}` : name,
  );
  return given.length > 0 ? ` to ${operation} with ${given.join(' and ')}` : ` to ${operation}`;
}

function withInput({ input }: ConditionedRequest): string {
  if (!input) return '';
  const rows = Object.entries(input).map(([member, value]) => `\n        | ${member} | ${cell(value)} |`);
  return ` with:${rows.join('')}`;
}

function cell(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
