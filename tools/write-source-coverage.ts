/**
 * Writes `docs/source-coverage.md` from `docs/source-coverage.json`: what the two pages on UpdatePrimaryRegion say, in
 * our words, and what tests it. With `--check` compares instead and exits 1 when the page is not what the data gives.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { givenFlags } from './bad-input.ts';

/** A page that users read. `sentences` holds, by section, how many sentences it has. */
export type SourceDocument = {
  readonly title: string;
  readonly url: string;
  readonly sentences: Readonly<Record<string, number>>;
};

/** What one or more sentences say, and what tests it; `reason` says why something of it, or all, is not tested. */
export type Entry = {
  readonly states: string;
  /** Sentences by document, such as `Description 2.1`; `both` where the two pages have the same text. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly clauses?: readonly string[];
  readonly scenarios?: readonly string[];
  readonly reason?: string;
};

export type SourceCoverage = {
  readonly documents: Readonly<Record<string, SourceDocument>>;
  readonly entries: readonly Entry[];
};

export function readCoverage(root: string): SourceCoverage {
  return JSON.parse(readFileSync(`${root}/docs/source-coverage.json`, 'utf8')) as SourceCoverage;
}

/** Every sentence of a document as it is cited: `Description 2.1`, `--key-id 3`. */
export function sentencesOf({ sentences }: SourceDocument): readonly string[] {
  return Object.entries(sentences).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => placeOf(section, index + 1)),
  );
}

/** Paragraphs of the description are numbered themselves. */
function placeOf(section: string, sentence: number): string {
  return section.startsWith('Description ') ? `${section}.${sentence}` : `${section} ${sentence}`;
}

/** The page as Markdown. */
export function coveragePage({ documents, entries }: SourceCoverage): string {
  const pages = Object.entries(documents).map(
    ([name, document]) =>
      `- **${name}**: [${document.title}](${document.url}), ${sentencesOf(document).length} sentences`,
  );
  const tested = entries.filter(({ scenarios }) => scenarios).length;
  return [
    '<!-- Generated from source-coverage.json by tools/write-source-coverage.ts: do not edit. -->',
    '# What the two pages say, and what tests it',
    'Every sentence of these pages, restated. `Description 2.1` is the first sentence of the second paragraph; _both_ means that the two pages share the text. Scenario ids run with `npm start -- --only <id>`; what a clause says and where it comes from is listed by `npm start -- clauses`.',
    pages.join('\n'),
    `${entries.length} statements: ${tested} with scenarios, ${entries.length - tested} out of scope.`,
    ...entries.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

function section({ states, places, clauses = [], scenarios = [], reason }: Entry): string {
  const where = Object.entries(places).map(([document, cited]) => `${document}: ${cited.join(', ')}`);
  return [
    `**${states}** (${where.join('; ')})`,
    [
      ...(clauses.length > 0 ? [`- ${clauses.join(', ')}`] : []),
      ...scenarios.map((id) => `- \`${id}\``),
      ...(reason ? [`- ${reason}`] : []),
    ].join('\n'),
  ].join('\n\n');
}

function main(isCheck: boolean): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const file = `${root}/docs/source-coverage.md`;
  const page = coveragePage(readCoverage(root));
  if (!isCheck) writeFileSync(file, page);
  const isCurrent = readFileSync(file, 'utf8') === page;
  console.log(
    isCurrent
      ? 'docs/source-coverage.md is up to date.'
      : 'docs/source-coverage.md does not match docs/source-coverage.json. Run: node tools/write-source-coverage.ts',
  );
  process.exitCode = isCurrent ? 0 : 1;
}

if (import.meta.main) main(givenFlags(['--check']).has('--check'));
