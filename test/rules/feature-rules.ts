import type { Scenario } from '@cucumber/messages';
import { caseIdOf } from '../../src/model/case-id.ts';
import { clientNames } from '../../src/model/exchange.ts';
import { grades } from '../../src/model/grade.ts';
import { capabilities } from '../../src/profile/target.ts';
import { type FeatureFile, namesOf, type RuleText } from './feature-files.ts';

const maxSteps = 6;
const clause = /^@(?:[A-Z]{3}-E?\d+|[A-Z]{4,}\/[A-Z][A-Za-z]+)$/;
const gradeTags = grades.map((grade) => `@${grade}`);
const caseTag = /^@case:[A-Za-z0-9_/-]+$/;
const otherTag = new RegExp(
  `^@(?:(?:operation|requires):[A-Z][A-Za-z]+|needs:(?:${capabilities.join('|')})|client:(?:${clientNames.join('|')})|slow)$`,
);

/** Everything a feature file does that the vocabulary forbids. */
export function featureComplaints(feature: FeatureFile): readonly string[] {
  const { path, tags, rules, strays, backgrounds } = feature;
  return [
    ...tags.map((tag) => `${path}: the feature has the tag ${tag}; tags belong to Rules and scenarios`),
    ...strays.map(({ name }) => `${path}: "${name}" stands under no Rule`),
    ...backgrounds.filter(isAct).map(() => `${path}: a Background acts`),
    ...backgrounds
      .filter(({ steps }) => steps.length > 2)
      .map(() => `${path}: a Background of more than two lines`),
    ...rules.flatMap((rule) =>
      ruleComplaints(rule).map((complaint) => `${path}: Rule "${rule.name}" ${complaint}`),
    ),
    ...[...strays, ...rules.flatMap(({ scenarios }) => scenarios)].flatMap((scenario) =>
      scenarioComplaints(scenario).map((complaint) => `${path}: "${scenario.name}" ${complaint}`),
    ),
  ];
}

function ruleComplaints({ tags, description, scenarios }: RuleText): readonly string[] {
  const isUntestable = /^\s*Not testable: \S/m.test(description);
  return [
    ...(tags.length === 1 && clause.test(tags[0] as string)
      ? []
      : ['has not exactly one tag, its clause id']),
    ...(/^\s*Source: https?:\/\/\S+/m.test(description) ? [] : ['names no source (`Source: https://…`)']),
    ...(isUntestable === (scenarios.length === 0)
      ? []
      : ['has neither scenarios nor `Not testable: why`, or both']),
  ];
}

function scenarioComplaints(scenario: Scenario): readonly string[] {
  const tags = namesOf(scenario.tags);
  const acts = groupsOf(scenario).filter((group) => group === 'Action').length;
  const strange = [...tags, ...scenario.examples.flatMap((each) => namesOf(each.tags))].filter(
    (tag) => !gradeTags.includes(tag) && !caseTag.test(tag) && !otherTag.test(tag),
  );
  const caseCount = tags.filter((tag) => caseTag.test(tag)).length;
  const gradeCount = tags.filter((tag) => gradeTags.includes(tag)).length;
  return [
    ...(gradeCount === 1 ? [] : [`has ${gradeCount} grades, not exactly one of ${gradeTags.join(', ')}`]),
    ...(caseCount === 1 ? [] : [`has ${caseCount} @case tags, not exactly one`]),
    ...strange.map((tag) => `has the unknown tag ${tag}`),
    ...(acts <= 1 ? [] : [`acts ${acts} times, at most once`]),
    ...(scenario.steps.length <= maxSteps ? [] : [`has ${scenario.steps.length} steps, at most ${maxSteps}`]),
  ];
}

function isAct(steps: Pick<Scenario, 'steps'>): boolean {
  return groupsOf(steps).includes('Action');
}

// `And` after a When is another act.
function groupsOf({ steps }: Pick<Scenario, 'steps'>): readonly string[] {
  let group = 'Unknown';
  return steps.map(({ keywordType = group }) => {
    group = keywordType === 'Conjunction' ? group : keywordType;
    return group;
  });
}

/** The ids of all scenarios, in the order of the features. */
export function idsOf(features: readonly FeatureFile[]): readonly string[] {
  return features.flatMap(({ pickles, document }) => pickles.map((pickle) => caseIdOf(pickle, document)));
}

/** Scenario ids that name more than one scenario, over all features. */
export function repeatedIds(features: readonly FeatureFile[]): readonly string[] {
  const ids = idsOf(features);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
