/** `spec/recorded-scenarios.yaml`: which recorded facts are about a scenario. Read and checked here; it holds no verdict. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { didYouMean } from '../../src/contract/suggestion.ts';
import type { Subject } from './claims.ts';

const subjects: readonly Subject[] = ['call', 'home', 'second', 'third'];

/** Ids of facts by what they tell about: what was returned, or what the key in a Region showed afterwards. */
export type Link = Readonly<Partial<Record<Subject, readonly string[]>>>;
export type Links = ReadonlyMap<string, Link>;

/** @throws Error that names every scenario and fact that does not exist, and every entry of another form */
export function readLinks(
  file: string,
  known: { readonly scenarios: readonly string[]; readonly facts: readonly string[] },
): Links {
  const document = parse(readFileSync(file, 'utf8')) as {
    readonly scenarios?: Readonly<Record<string, unknown>>;
  };
  const entries = Object.entries(document?.scenarios ?? {});
  const problems = entries.flatMap(([id, value]) => linkProblems(id, value, known));
  if (entries.length === 0) problems.push('expected `scenarios:` with ids, got none.');
  if (problems.length > 0) throw new Error(problems.map((each) => `${file}: ${each}`).join('\n'));
  return new Map(entries.map(([id, value]) => [id, linkOf(value)]));
}

/** What is wrong with one entry, each in a sentence. */
export function linkProblems(
  id: string,
  value: unknown,
  { scenarios, facts }: { readonly scenarios: readonly string[]; readonly facts: readonly string[] },
): string[] {
  if (!isLink(value))
    return [
      `${id}: expected a list of facts, or such lists under ${subjects.join(', ')}, got ${JSON.stringify(value)}.`,
    ];
  const missing = Object.values(linkOf(value))
    .flat()
    .filter((fact) => !facts.includes(fact));
  return [
    ...(scenarios.includes(id)
      ? []
      : [
          `unknown scenario ${id}.${didYouMean(id, scenarios)} Take its entry out, or correct the id; npm start -- --list shows them.`,
        ]),
    ...missing.map(
      (fact) =>
        `${id} names the recording ${fact}, which does not exist.${didYouMean(fact, facts)} spec/recordings has them.`,
    ),
  ];
}

function linkOf(value: unknown): Link {
  return Array.isArray(value) ? { call: value as readonly string[] } : (value as Link);
}

function isLink(value: unknown): boolean {
  const isList = (each: unknown) =>
    Array.isArray(each) && each.length > 0 && each.every((id) => typeof id === 'string');
  if (Array.isArray(value)) return isList(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([subject, list]) => subjects.includes(subject as Subject) && isList(list),
  );
}
