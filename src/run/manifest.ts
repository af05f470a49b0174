import { createHash } from 'node:crypto';
import { caseIdOf, clauseIdOf, tagValues } from '../kms/case-id.ts';
import { type Clause, type Grade, grades } from '../report/report.ts';
import type { Envelope } from './suite.ts';

/** Every clause and every scenario there is, whether or not a run selects it. */
export type Manifest = {
  readonly clauses: readonly Clause[];
  readonly scenarios: readonly ManifestScenario[];
};

export type ManifestScenario = {
  /** `<clause id>/<slug of the name>`, unique and stable. */
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  /** Title of the feature. */
  readonly feature: string;
  readonly grade: Grade;
  readonly operations: readonly string[];
  readonly needs: readonly string[];
  /** Hash of the scenario's text and its Rule. */
  readonly digest: string;
  /** `features/….feature:17`, for cucumber. */
  readonly path: string;
  /** Cucumber's id of it in this load. */
  readonly pickleId: string;
};

type Pickle = NonNullable<Envelope['pickle']>;
type Document = NonNullable<Envelope['gherkinDocument']>;
type Rule = NonNullable<NonNullable<Document['feature']>['children'][number]['rule']>;

/** Reads the messages of a (dry) run; throws when a text does not parse, a step has no single definition, or two scenarios share an id. */
export function manifestOf(envelopes: readonly Envelope[]): Manifest {
  for (const { parseError } of envelopes)
    if (parseError) throw new Error(`${parseError.source.uri}: ${parseError.message}`);
  const documents = envelopes.flatMap(({ gherkinDocument }) => (gherkinDocument ? [gherkinDocument] : []));
  const pickles = envelopes.flatMap(({ pickle }) => (pickle ? [pickle] : []));
  checkSteps(envelopes, pickles);
  const rules = documents.flatMap((document) => rulesOf(document));
  const scenarios = pickles.map((pickle) => scenarioOf(pickle, documents, rules));
  checkUnique(scenarios.map(({ id }) => id));
  return { clauses: rules.map(clauseOf), scenarios };
}

function rulesOf(document: Document): Rule[] {
  return document.feature?.children.flatMap(({ rule }) => (rule ? [rule] : [])) ?? [];
}

function clauseOf(rule: Rule): Clause {
  const lines = rule.description.split('\n').map((line) => line.trim());
  const untestable = lines.find((line) => line.startsWith('Not testable: '))?.slice('Not testable: '.length);
  return {
    id: clauseIdOf(rule),
    statement: rule.name,
    sources: lines.filter((line) => line.startsWith('Source: ')).map((line) => line.slice('Source: '.length)),
    ...(untestable && { untestable }),
  };
}

function scenarioOf(
  pickle: Pickle,
  documents: readonly Document[],
  rules: readonly Rule[],
): ManifestScenario {
  const clause = clauseIdOf(pickle);
  const rule = rules.find((candidate) => clauseIdOf(candidate) === clause);
  const grade = grades.find((candidate) => pickle.tags.some(({ name }) => name === `@${candidate}`));
  if (!grade)
    throw new Error(`The scenario "${pickle.name}" has no grade. Tag it with one of @${grades.join(', @')}.`);
  const document = documents.find(({ uri }) => uri === pickle.uri);
  return {
    id: caseIdOf(pickle),
    clause,
    name: pickle.name,
    feature: document?.feature?.name ?? pickle.uri,
    grade,
    operations: tagValues(pickle, 'operation'),
    needs: tagValues(pickle, 'needs'),
    digest: digestOf(pickle, rule),
    path: `${pickle.uri}:${pickle.location?.line}`,
    pickleId: pickle.id,
  };
}

function digestOf(pickle: Pickle, rule: Rule | undefined): string {
  const steps = pickle.steps.map(({ type, text, argument }) => [type, text, argument ?? null]);
  const tags = pickle.tags.map(({ name }) => name);
  const text = JSON.stringify([pickle.name, tags, steps, rule?.name, rule?.description]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function checkSteps(envelopes: readonly Envelope[], pickles: readonly Pickle[]): void {
  const texts = new Map(pickles.flatMap(({ steps }) => steps.map(({ id, text }) => [id, text] as const)));
  for (const step of envelopes.flatMap(({ testCase }) => testCase?.testSteps ?? [])) {
    if (!step.pickleStepId || step.stepDefinitionIds?.length === 1) continue;
    const count = step.stepDefinitionIds?.length ?? 0;
    throw new Error(
      `The step "${texts.get(step.pickleStepId)}" has ${count} definitions in steps/. It needs exactly one.`,
    );
  }
}

function checkUnique(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`Two scenarios share the id ${twice}. Rename one: ids are unique and stable.`);
}
