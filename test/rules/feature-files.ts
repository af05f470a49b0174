import { generateMessages } from '@cucumber/gherkin';
import {
  type Background,
  type GherkinDocument,
  IdGenerator,
  type Pickle,
  type Rule,
  type Scenario,
  SourceMediaType,
} from '@cucumber/messages';
import type { SourceFile } from './source-files.ts';

/** A feature file as written, and the scenarios it comes to when the examples are filled in. */
export type FeatureFile = {
  readonly path: string;
  readonly tags: readonly string[];
  readonly rules: readonly RuleText[];
  /** Scenarios that stand under no Rule. */
  readonly strays: readonly Scenario[];
  readonly backgrounds: readonly Background[];
  readonly pickles: readonly Pickle[];
  /** The parsed text, which tells a scenario's row. */
  readonly document: Pick<GherkinDocument, 'feature'>;
};

export type RuleText = {
  readonly name: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly scenarios: readonly Scenario[];
};

/** Parses a feature; throws where it is no Gherkin. */
export function readFeature({ path, text }: SourceFile): FeatureFile {
  const options = { includeGherkinDocument: true, includePickles: true, includeSource: false };
  const envelopes = generateMessages(text, path, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
    ...options,
    newId: IdGenerator.incrementing(),
  });
  const error = envelopes.find((each) => each.parseError)?.parseError;
  if (error) throw new Error(`${path}: ${error.message}`);
  const feature = envelopes.find((each) => each.gherkinDocument)?.gherkinDocument?.feature;
  const rules = (feature?.children ?? []).flatMap(({ rule }) => rule ?? []);
  const children = [...(feature?.children ?? []), ...rules.flatMap((rule) => rule.children)];
  return {
    path,
    tags: namesOf(feature?.tags),
    rules: rules.map(ruleText),
    strays: (feature?.children ?? []).flatMap(({ scenario }) => scenario ?? []),
    backgrounds: children.flatMap(({ background }) => background ?? []),
    document: { ...(feature && { feature }) },
    pickles: envelopes.flatMap(({ pickle }) => pickle ?? []),
  };
}

export function namesOf(tags: readonly { readonly name: string }[] = []): readonly string[] {
  return tags.map(({ name }) => name);
}

function ruleText(rule: Rule): RuleText {
  const { name, description, children } = rule;
  return {
    name,
    description,
    tags: namesOf(rule.tags),
    scenarios: children.flatMap(({ scenario }) => scenario ?? []),
  };
}
