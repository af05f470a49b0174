/** `comparison.md`, as GitHub shows it in a step summary or an issue. */
import { plain } from '../markdown/markdown-text.ts';
import { type Comparison, changeClasses, countClasses, exitCodeOfComparison } from './comparison.ts';
import { type ChangeGroup, type ClassGroups, groupsOf } from './groups.ts';
import {
  asideOf,
  classWords,
  conclusionOfComparison,
  isGatingClass,
  sideFacts,
  verdictMove,
  whoMoved,
} from './wording.ts';

// GitHub takes at most 65,536 characters in an issue: groups are cut, counts never are.
const MAX_GROUPS = 12;
const MAX_IDS = 6;

/** What moved, who moved it and since when. Ends with a new line. Whatever a target sent stays plain text. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { later } = comparison;
  const verdict = conclusionOfComparison(comparison);
  const paragraphs = [
    `## ${plain(later.target)}: what moved`,
    exitCodeOfComparison(comparison) !== 0 ? `**${plain(verdict)}**` : plain(verdict),
    sideFacts(comparison)
      .map(([name, fact]) => `- ${name}: ${plain(fact)}`)
      .join('\n'),
    countTable(comparison),
    ...groupsOf(comparison).map(classSection),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function countTable(comparison: Comparison): string {
  const counts = countClasses(comparison);
  const rows = changeClasses.map((name) => {
    const { title, meaning } = classWords[name];
    return `| ${isGatingClass(name) ? `**${title}**` : title} | ${counts[name]} | ${meaning} |`;
  });
  return ['| | scenarios | |', '| --- | ---: | --- |', ...rows].join('\n');
}

/** What makes the comparison fail is open, the rest can be opened. */
function classSection({ class: name, count, groups }: ClassGroups): string {
  const rest = groups.slice(MAX_GROUPS).reduce((sum, { changes }) => sum + changes.length, 0);
  const body = [
    ...groups.slice(0, MAX_GROUPS).map(groupItem),
    ...(rest > 0 ? [`- and ${rest} more in report.json`] : []),
  ].join('\n');
  const title = `${classWords[name].title} (${count})`;
  if (isGatingClass(name)) return `### ${title}\n\n${body}`;
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function groupItem({ example, changes }: ChangeGroup): string {
  const { before, after, movers } = example;
  const ids = changes.slice(0, MAX_IDS).map(({ id }) => plain(id));
  const more = changes.length > MAX_IDS ? [`and ${changes.length - MAX_IDS} more`] : [];
  const times = example.class === 'slower';
  const facts = [
    `${plain(verdictMove(example))}${asideOf(example)}${movers.length > 0 ? `, moved by ${plain(whoMoved(movers))}` : ''}`,
    times ? `settled after ${before?.settledMs} ms, now ${after?.settledMs} ms` : '',
    !times && before?.reason ? `was: ${plain(before.reason)}` : '',
    !times && after?.reason ? `now: ${plain(after.reason)}` : '',
    ...[...ids, ...more],
  ].filter(Boolean);
  return facts.map((fact, index) => (index === 0 ? `- ${fact}` : `  - ${fact}`)).join('\n');
}
