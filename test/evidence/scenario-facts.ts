import type { Pickle } from '@cucumber/messages';
import { caseIdOf, clauseIdOf } from '../../src/model/case-id.ts';
import { type Grade, grades } from '../../src/model/grade.ts';
import { type FeatureFile, namesOf, readFeature } from '../rules/feature-files.ts';
import { sourceFiles } from '../rules/source-files.ts';

/** A scenario as its text states it. */
export type ScenarioFacts = {
  readonly id: string;
  readonly clause: string;
  readonly grade: Grade;
  readonly tags: readonly string[];
  /** Texts of all steps, with their tables. */
  readonly steps: readonly string[];
  /** Texts of the Then steps, `And` included. */
  readonly thens: readonly string[];
};

export type ClauseFacts = { readonly id: string; readonly description: string; readonly isTested: boolean };

/** Every clause and every scenario of `features/`, read from the text alone. */
export function readFacts(): {
  readonly clauses: readonly ClauseFacts[];
  readonly scenarios: readonly ScenarioFacts[];
} {
  const features = sourceFiles('features/**/*.feature').map(readFeature);
  const clauses = features
    .flatMap(({ rules }) => rules)
    .map(({ tags, description, scenarios }) => {
      return { id: (tags[0] ?? '').slice(1), description, isTested: scenarios.length > 0 };
    });
  return { clauses, scenarios: features.flatMap(factsIn) };
}

function factsIn({ pickles, document }: FeatureFile): ScenarioFacts[] {
  return pickles.map((pickle) => factsOf(pickle, document));
}

function factsOf(pickle: Pickle, document: FeatureFile['document']): ScenarioFacts {
  const tags = namesOf(pickle.tags);
  const grade = grades.find((candidate) => tags.includes(`@${candidate}`));
  if (!grade) throw new Error(`"${pickle.name}" has no grade.`);
  return {
    id: caseIdOf(pickle, document),
    clause: clauseIdOf(pickle),
    grade,
    tags,
    steps: pickle.steps.map(({ text, argument }) =>
      argument ? `${text} ${JSON.stringify(argument)}` : text,
    ),
    thens: pickle.steps.filter(({ type }) => type === 'Outcome').map(({ text }) => text),
  };
}
