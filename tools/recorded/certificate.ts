/** Puts the recordings of AWS beside every scenario: `reports/aws/recorded.json`. */

import { type Grade, grades } from '../../src/model/grade.ts';
import type { RecordedCertificate, RecordedScenario } from '../../src/report/aws/recorded.ts';
import type { Spec } from '../../src/spec/read-spec.ts';
import type { Fact } from '../../src/spec/recording.ts';
import { unfoundedClaims } from './claimed-recordings.ts';
import { deviationOf } from './deviation.ts';
import { datesOf, findingOf, linkedFacts, type ScenarioThen, thensOf } from './finding.ts';
import type { Link, Links } from './links.ts';
import { mismatches, type Situation } from './situation.ts';
import { waitingFacts } from './waiting.ts';

/** A scenario as its text states it. */
export type ScenarioText = Pick<
  RecordedScenario,
  'id' | 'clause' | 'name' | 'feature' | 'grade' | 'operations' | 'digest'
> & {
  /** Givens and When, a line each. */
  readonly given: string;
  readonly thens: readonly ScenarioThen[];
};

export type Inputs = {
  readonly version: string;
  readonly scenarios: readonly ScenarioText[];
  readonly spec: Spec;
  readonly links: Links;
};

type Known = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sourceOf: ReadonlyMap<string, string>;
  readonly operations: ReadonlyMap<string, Spec['operations'][number]>;
};

/** @throws Error that names every link to a fact about another situation, and every claim without a recording */
export function recordedCertificate({ version, scenarios, spec, links }: Inputs): RecordedCertificate {
  const known = knownOf(spec);
  const whole = scenarios.map((each) => recordedScenario(each, links.get(each.id), known));
  const problems = [
    ...scenarios.flatMap((each) => linkComplaints(each, links.get(each.id), known)),
    ...whole.flatMap((each) => unfoundedClaims(each, links.get(each.id) ?? {}, known.facts)),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const found = whole.map(short);
  const used = new Set(found.flatMap(({ thens }) => thens.flatMap(({ facts }) => facts)));
  return {
    schemaVersion: 2,
    recorded: 1,
    suite: {
      version,
      scenarios: scenarios.length,
      expectationsByGrade: countByGrade(scenarios),
      facts: known.facts.size,
    },
    sources: spec.recordings.map(({ source: { name, url, what } }) => ({ name, url, what })),
    scenarios: found,
    waiting: waitingFacts([...known.facts.values()].filter(({ id }) => !used.has(id))),
  };
}

function countByGrade(scenarios: readonly ScenarioText[]): Readonly<Record<Grade, number>> {
  const all = scenarios.flatMap(({ thens }) => thens.map(({ grade }) => grade));
  const count = (grade: Grade) => all.filter((each) => each === grade).length;
  return Object.fromEntries(grades.map((grade) => [grade, count(grade)])) as Record<Grade, number>;
}

function knownOf({ recordings, operations }: Spec): Known {
  const all = recordings.flatMap(({ source, facts }) => facts.map((fact) => ({ fact, source: source.name })));
  return {
    facts: new Map(all.map(({ fact }) => [fact.id, fact])),
    sourceOf: new Map(all.map(({ fact, source }) => [fact.id, source])),
    operations: new Map(operations.map((each) => [each.operation, each])),
  };
}

/** Every fact that a link names although its data tell of another situation. */
export function linkComplaints(
  scenario: ScenarioText,
  link: Link | undefined,
  known: Known,
): readonly string[] {
  const situation = situationOf(scenario, known);
  return (link?.call ?? []).flatMap((id) => {
    const fact = known.facts.get(id);
    const why = fact === undefined ? ['it does not exist'] : mismatches(fact, situation);
    return why.map(
      (reason) =>
        `${scenario.id} names the recording ${id}, but ${reason}. Take it out of spec/recorded-scenarios.yaml.`,
    );
  });
}

function situationOf({ operations, given }: ScenarioText, known: Known): Situation {
  const input = operations.flatMap((name) => Object.keys(known.operations.get(name)?.input ?? {}));
  return { operations, text: given, input };
}

/** Where no fact tells anything there is nothing to list. */
function short(scenario: RecordedScenario): RecordedScenario {
  const isTold = scenario.thens.some(({ outcome }) => outcome !== 'not-recorded');
  return isTold ? scenario : { ...scenario, thens: [] };
}

function recordedScenario(scenario: ScenarioText, link: Link = {}, known: Known): RecordedScenario {
  const state = /^STATE\/[^/]+\/([A-Za-z]+)/.exec(scenario.id)?.[1];
  const linked = linkedFacts(link, known.facts, state);
  const thens = thensOf(scenario.thens, linked);
  const told = [...new Set(thens.flatMap(({ facts }) => facts))];
  const facts = new Map(
    Object.values(linked).flatMap((list) => list.map((fact) => [fact.id, fact] as const)),
  );
  const deviation = deviationOf(scenario.id, thens, { ...known, facts });
  const { id, clause, name, feature, grade, operations, digest } = scenario;
  return {
    ...{ id, clause, name, feature, grade, operations, digest },
    finding: findingOf(thens, deviation),
    ...(deviation && { deviation }),
    thens,
    dates: datesOf(told.flatMap((each) => known.facts.get(each) ?? [])),
    sources: [...new Set(told.flatMap((each) => known.sourceOf.get(each) ?? []))].sort(),
  };
}
