/** Root causes in `summary.md`: a list of all, then one after the other in full, closed. */
import { exchangeWords } from '../model/decisive.ts';
import type { Report } from '../model/report.ts';
import { type RootCause, scenarioCount } from '../model/root-causes.ts';
import { visible } from '../model/visible.ts';
import { titleWithoutCount, whatToFix } from '../model/what-to-fix.ts';
import { commandExcerpt } from '../reproduce/excerpt.ts';
import { oneCaseCommand } from '../reproduce/one-case.ts';
import { fenced, folded, link, plain, plainUpTo, table } from './markdown-text.ts';

const MAX_ROWS = 100;
const MAX_EXCHANGE_CHARACTERS = 1500;
const MAX_TITLE_CHARACTERS = 160;

/** What to fix in a table, and what asks nobody to act in a closed one; no paragraph where there is nothing. */
export function causeTables(causes: readonly RootCause[]): readonly string[] {
  const { work, rest } = whatToFix(causes);
  const first = work.length > 0 ? [`### What to fix: ${causeCount(work.length)}`, causeTable(work, 1)] : [];
  const others =
    rest.length > 0
      ? [
          folded(
            `Not counted against the target: ${causeCount(rest.length)}`,
            causeTable(rest, work.length + 1),
          ),
        ]
      : [];
  return [...first, ...others];
}

/** `1 root cause`, `27 root causes`. */
export function causeCount(count: number): string {
  return count === 1 ? '1 root cause' : `${count} root causes`;
}

/** Clause, expected, got, how to run it alone and how to do it by hand. */
export function causeInFull(report: Report, cause: RootCause, position: number): string {
  const { example, clause, scenarios } = cause;
  const sources = (clause?.sources ?? []).map(link).join(' ');
  const words = exchangeWords(example);
  const facts = [
    clause && `- Clause ${plain(clause.id)}: ${plain(clause.statement)} ${sources}`.trimEnd(),
    example.expected && `- Expected: ${plain(example.expected)}`,
    example.actual && `- Got: ${plain(example.actual)}`,
    words && `- Sent: ${plainUpTo(MAX_EXCHANGE_CHARACTERS, words.sent)}`,
    words && `- Returned: ${plainUpTo(MAX_EXCHANGE_CHARACTERS, words.returned)}`,
    cause.evidence && `- Returned: ${plain(cause.evidence)}`,
    `- ${scenarioCount(scenarios.length)}, e.g. ${plain(example.id)}`,
  ];
  const commands = [
    ...commandExcerpt(report, example),
    `# alone: ${visible(oneCaseCommand(report, example.id))}`,
  ];
  const summary = `${position}. ${plainUpTo(MAX_TITLE_CHARACTERS, titleWithoutCount(cause))}`;
  return folded(summary, `${facts.filter(Boolean).join('\n')}\n\n${fenced(commands.join('\n'))}`);
}

function causeTable(causes: readonly RootCause[], from: number): string {
  const rows = causes.slice(0, MAX_ROWS).map((cause, index) => {
    const { scenarios, verdict, isAdvisory, example } = cause;
    const title = plainUpTo(MAX_TITLE_CHARACTERS, titleWithoutCount(cause));
    const advisory = isAdvisory ? ' (advisory)' : '';
    return [`${from + index}`, `${scenarios.length} ${verdict}${advisory}`, plain(example.clause), title];
  });
  const rest = causes.slice(MAX_ROWS);
  const hidden = rest.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  const remark =
    rest.length > 0 ? `\n\n${rest.length} more, of ${scenarioCount(hidden)}, are in report.html.` : '';
  return `${table([':', 'scenarios:', 'clause', 'what they show'], rows)}${remark}`;
}
