import { createHash } from 'node:crypto';
import { gradeAmong, gradeOf } from '../../case/expectation.ts';
import { operationsAbout } from '../../model/about-operations.ts';
import { caseIdOf, clauseIdOf, tagValues } from '../../model/case-id.ts';
import { type Grade, grades } from '../../model/grade.ts';
import { keyKinds } from '../../model/key-kinds.ts';
import type { Clause } from '../../report/model/report.ts';
import type { Envelope } from '../envelope.ts';
import type { ManifestExpectation } from '../expectations.ts';
import { requireDefinedSteps } from './defined-steps.ts';

/** Every clause and every scenario there is, whether or not a run selects it. */
export type Manifest = {
  readonly clauses: readonly Clause[];
  readonly scenarios: readonly ManifestScenario[];
};

export type ManifestScenario = {
  /** `<clause id>/<case>`, with `/<row>` for a row of an outline: unique, and apart from the title. */
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  /** Title of the feature. */
  readonly feature: string;
  readonly grade: Grade;
  /** Every Then, in its order. */
  readonly expectations: readonly ManifestExpectation[];
  /** Texts of what it arranges and calls: the steps before its first Then. */
  readonly arranged: readonly string[];
  /** What it is about; at least one. */
  readonly operations: readonly string[];
  /** What else has to work before the question can be asked: what brings the key into its state, what makes the input. */
  readonly requires: readonly string[];
  readonly needs: readonly string[];
  /** The client that it is about; absent where any may send its act. */
  readonly client?: string;
  /** The kinds of keys that its steps name. */
  readonly kinds: readonly string[];
  /** Hash of the scenario's text and its Rule. */
  readonly digest: string;
  /** `features/….feature:17`, for cucumber. */
  readonly path: string;
  /** Cucumber's id of it in this load. */
  readonly pickleId: string;
};

/** Whether an id is the one that was named, or is below it: `STATE/Encrypt/Disabled` is within `STATE/Encrypt` and `STATE`. */
export function isWithin(id: string, named: string): boolean {
  return id === named || id.startsWith(`${named}/`);
}

/** Clauses about a client are asked through it: without it neither they nor their scenarios are there. */
export function manifestFor(client: string, { clauses, scenarios }: Manifest): Manifest {
  const own = scenarios.filter((scenario) => scenario.client === undefined || scenario.client === client);
  const others = new Set(scenarios.filter((each) => !own.includes(each)).map(({ clause }) => clause));
  return { clauses: clauses.filter(({ id }) => !others.has(id)), scenarios: own };
}

type Pickle = NonNullable<Envelope['pickle']>;
type Document = NonNullable<Envelope['gherkinDocument']>;
type Rule = NonNullable<NonNullable<Document['feature']>['children'][number]['rule']>;

/** Reads what cucumber says of features; throws when a text does not parse, a step has no single definition, or two scenarios share an id. */
export function manifestOf(envelopes: readonly Envelope[]): Manifest {
  for (const { parseError } of envelopes)
    if (parseError) throw new Error(`${parseError.source.uri}: ${parseError.message}`);
  const documents = envelopes.flatMap(({ gherkinDocument }) => (gherkinDocument ? [gherkinDocument] : []));
  const pickles = envelopes.flatMap(({ pickle }) => (pickle ? [pickle] : []));
  envelopes.forEach(requireDefinedSteps());
  const rules = documents.flatMap((document) => rulesOf(document));
  const known: Known = {
    documents: new Map(documents.map((document) => [document.uri, document])),
    rules: new Map(rules.toReversed().map((rule) => [clauseIdOf(rule), rule])),
  };
  const scenarios = pickles.map((pickle) => scenarioOf(pickle, known));
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

/** Documents by their path, and the Rule of each clause. */
type Known = {
  readonly documents: ReadonlyMap<string | undefined, Document>;
  readonly rules: ReadonlyMap<string, Rule>;
};

function scenarioOf(pickle: Pickle, { documents, rules }: Known): ManifestScenario {
  const clause = clauseIdOf(pickle);
  const rule = rules.get(clause);
  const grade = gradeAmong(pickle.tags);
  if (!grade)
    throw new Error(`The scenario "${pickle.name}" has no grade. Tag it with one of @${grades.join(', @')}.`);
  const document = documents.get(pickle.uri);
  const [client] = tagValues(pickle, 'client');
  return {
    id: caseIdOf(pickle, document),
    clause,
    name: pickle.name,
    feature: document?.feature?.name ?? pickle.uri,
    grade,
    expectations: pickle.steps
      .filter(({ type }) => type === 'Outcome')
      .map(({ text }) => ({ step: text, grade: gradeOf(text, grade) })),
    arranged: pickle.steps.filter(({ type }) => type !== 'Outcome').map(textOf),
    operations: operationsAbout(pickle, document),
    requires: tagValues(pickle, 'requires'),
    needs: tagValues(pickle, 'needs'),
    ...(client && { client }),
    kinds: kindsNamed(pickle),
    digest: digestOf(pickle, rule),
    path: `${pickle.uri}:${pickle.location?.line}`,
    pickleId: pickle.id,
  };
}

/** The sentence and what stands below it. */
function textOf({ text, argument }: Pickle['steps'][number]): string {
  const cells = argument?.dataTable?.rows.flatMap((row) => row.cells.map(({ value }) => value)) ?? [];
  return [text, ...cells, ...(argument?.docString ? [argument.docString.content] : [])].join(' ');
}

const named = new RegExp(`(?<![\\w-])(${Object.keys(keyKinds).join('|')})(?![\\w-])`, 'g');

/** The kinds of keys that steps name; a few name one and make no key of it. */
function kindsNamed({ steps }: Pickle): readonly string[] {
  return [...new Set(steps.flatMap(({ text }) => text.match(named) ?? []))];
}

function digestOf(pickle: Pickle, rule: Rule | undefined): string {
  const steps = pickle.steps.map(({ type, text, argument }) => [type, text, argument ?? null]);
  const tags = pickle.tags.map(({ name }) => name);
  const text = JSON.stringify([pickle.name, tags, steps, rule?.name, rule?.description]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function checkUnique(ids: readonly string[]): void {
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice)
    throw new Error(
      `Two scenarios share the id ${twice}. Give one another @case tag: ids are unique and stable.`,
    );
}
