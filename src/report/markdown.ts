/** `summary.md`, as GitHub shows it in a step summary. */
import { type Conclusion, conclusionOf } from './conclusion.ts';
import { type Figures, figuresOf, percentage } from './figures.ts';
import { grades, type Report, verdicts } from './report.ts';
import { commandExcerpt } from './reproduce/excerpt.ts';
import { type RootCause, rootCauses, scenarioCount } from './root-causes.ts';
import { trimmed, visible } from './visible.ts';

const MAX_CAUSES = 20;
const MAX_TEXT_CHARACTERS = 400;
const MAX_FINDINGS = 20;

/** Ends with a new line. Whatever a target sent stays plain text: no HTML, link, mention or table cell of its own. */
export function summaryMarkdown(report: Report): string {
  const causes = rootCauses(report);
  const rest = causes.length - MAX_CAUSES;
  const paragraphs = [
    `## kms-conformance: ${plain(report.target.name)} ${plain(report.target.version ?? '')}`.trimEnd(),
    headline(report),
    figuresTable(report),
    ...causes.slice(0, MAX_CAUSES).map(causeText),
    ...(rest > 0 ? [`${rest} more root causes are in report.json.`] : []),
    ...findingsText(report),
    ...leftBehindText(report),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const headlines: Readonly<Record<Conclusion, string>> = {
  conforms: 'No difference from AWS was seen.',
  differs: '**Differs from AWS.**',
  'not-learnt': '**Not decided**: the network or throttling kept verdicts from the suite.',
  'not-done': '**The run did not do its job**: nothing here certifies anything.',
};

function headline(report: Report): string {
  const { run, suite } = report;
  const selection = run.selection ? ` Only a selection was run: ${plain(run.selection)}.` : '';
  const seconds = (run.durationMs / 1000).toFixed(1);
  return `${headlines[conclusionOf(report)]} Suite ${plain(suite.version)}, ${seconds} s, seed ${plain(run.seed)}.${selection}`;
}

function figuresTable(report: Report): string {
  const { all, byGrade, byOperation } = figuresOf(report);
  const columns = ['', ...verdicts, 'divergence', 'coverage'];
  return [
    `| ${columns.join(' | ')} |`,
    `|${columns.map((_, index) => (index === 0 ? ' --- |' : ' ---: |')).join('')}`,
    tableRow('**all**', all),
    ...grades.map((grade) => tableRow(grade === 'inferred' ? 'inferred (advisory)' : grade, byGrade[grade])),
    ...[...byOperation].map(([operation, figures]) => tableRow(plain(operation), figures)),
  ].join('\n');
}

function tableRow(name: string, { counts, divergence, coverage }: Figures): string {
  const cells = [name, ...verdicts.map((verdict) => counts[verdict]), percentage(divergence)];
  return `| ${[...cells, percentage(coverage)].join(' | ')} |`;
}

function causeText(cause: RootCause, index: number): string {
  const { example, clause, isAdvisory } = cause;
  const advisory = isAdvisory ? ' (advisory)' : '';
  const sources = (clause?.sources ?? []).map(link).join(' ');
  const facts = [
    clause && `- Clause ${plain(clause.id)}: ${plain(clause.statement)} ${sources}`.trimEnd(),
    example.expected && `- Expected: ${plain(example.expected)}`,
    example.actual && `- Got: ${plain(example.actual)}`,
    `- ${scenarioCount(cause.scenarios.length)}, e.g. ${plain(example.id)}`,
  ];
  const lines = commandExcerpt(example.exchanges ?? []);
  const commands = lines.length > 0 ? `\n\n${fenced(lines.join('\n'))}` : '';
  const title = `### ${index + 1}. ${plain(cause.title)}${advisory}`;
  return `${title}\n\n${facts.filter(Boolean).join('\n')}${commands}`;
}

/** Only a URL of the features becomes a link. */
function link(source: string): string {
  return /^https:\/\/[\w./#?=&%-]+$/.test(source) ? `<${source}>` : plain(source);
}

function findingsText({ findings }: Report): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings
    .slice(0, MAX_FINDINGS)
    .map(
      ({ operation, path, message, count }) =>
        `- ${plain(`${operation} ${path}`)}: ${plain(message)} (${count} times)`,
    );
  return [`### Answers that differ in shape: ${findings.length}`, rows.join('\n')];
}

function leftBehindText({ run }: Report): readonly string[] {
  if (run.leftBehind.length === 0) return [];
  const rows = run.leftBehind.map((key) => `- ${plain(key)}`);
  return [`### Keys left behind: ${run.leftBehind.length}`, rows.join('\n')];
}

/** A fence longer than any run of backticks inside it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}bash\n${text}\n${fence}`;
}

/** Everything that Markdown or HTML could read as markup as a character reference; a mention is broken by an invisible space. */
export function plain(text: string): string {
  return visible(trimmed(text, MAX_TEXT_CHARACTERS))
    .replace(/[\\`*_{}[\]()#+!|<>&~:$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '&#64;&#8203;');
}
