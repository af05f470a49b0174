/** What several certificates show side by side, as Markdown: one row per implementation and version. */
import { recordedFirst } from '../aws/recorded-report.ts';
import { countVerdicts, figuresOf, percentage } from '../model/figures.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import { topicNames, topicOf } from '../model/topics.ts';

/** A certificate and where it lies, seen from the table. */
export type Certificate = { readonly path: string; readonly report: Report };

/** Implementation × topic, both figures by grade, and the run. AWS as recorded first, the others by name and version. */
export function resultsTable(certificates: readonly Certificate[]): string {
  const heading = [...topicHeading, 'documented: differs / covered', 'recorded: differs / covered', 'run'];
  return table(
    heading,
    inOrder(certificates).map((each) => [...topicCells(each), ...figureCells(each)]),
  );
}

/** Implementation × topic, for a page of one screen: of each implementation the newest version alone. */
export function topicTable(certificates: readonly Certificate[]): string {
  const newest = new Map(inOrder(certificates).map((each) => [each.report.target.name, each]));
  return table(topicHeading, [...newest.values()].map(topicCells));
}

const topicHeading = ['implementation', ...topicNames];

function inOrder(certificates: readonly Certificate[]): readonly Certificate[] {
  return certificates
    .toSorted((one, other) => byNumber.compare(nameOf(one), nameOf(other)))
    .toSorted((one, other) => recordedFirst(one.report, other.report));
}

/** So that version 4.10 comes after 4.9. */
const byNumber = new Intl.Collator('en', { numeric: true });

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, heading.map(() => '---'), ...rows].map(line).join('\n');
}

function nameOf({ report: { target } }: Certificate): string {
  return `${target.name} ${target.version ?? ''}`;
}

function topicCells(certificate: Certificate): readonly string[] {
  const { report, path } = certificate;
  const name = `[${nameOf(certificate).trim()}](${path})`;
  return [name, ...topicNames.map((topic) => topicCell(report, topic))];
}

function topicCell(report: Report, topic: string): string {
  const isMissing = report.target.operations.some(
    ({ operation, support }) => operation === topic && support === 'unsupported',
  );
  if (isMissing) return 'not implemented';
  return groupCell(report.scenarios.filter(({ clause }) => topicOf(clause) === topic));
}

function figureCells({ report: whole }: Certificate): readonly string[] {
  const { byGrade } = figuresOf(whole);
  const figures = (['documented', 'recorded'] as const).map(
    (grade) => `${percentage(byGrade[grade].differs)} / ${percentage(byGrade[grade].covered)}`,
  );
  return [...figures, `${whole.run.startedAt.slice(0, 10)}, suite ${whole.suite.version}`];
}

/** Passed of all, and of the rest what failed; a dash where nothing of the group could be run. */
function groupCell(scenarios: readonly ScenarioResult[]): string {
  const { passed, failed } = countVerdicts(scenarios);
  if (passed + failed === 0) return `– (${scenarios.length})`;
  return `${passed}/${scenarios.length}${failed > 0 ? `, ${failed} failed` : ''}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
