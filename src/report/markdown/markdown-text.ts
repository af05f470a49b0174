/** Text, tables and code as Markdown that GitHub shows as they are meant. */
import { trimmed, visible } from '../model/visible.ts';

const MAX_TEXT_CHARACTERS = 400;

/** Everything that Markdown or HTML could read as markup as a character reference; a mention is broken by an invisible space. */
export function plain(text: string): string {
  return plainUpTo(MAX_TEXT_CHARACTERS, text);
}

/** The same, cut to a length before it is escaped. */
export function plainUpTo(maxCharacters: number, text: string): string {
  return visible(trimmed(text, maxCharacters))
    .replace(/[\\`*_{}[\]()#+!|<>&~:$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '&#64;&#8203;');
}

/** Only an `https` address becomes a link; a remark that follows it stays text. */
export function link(source: string): string {
  const [, url, remark = ''] = /^(https:\/\/[\w./#?=&%-]+)(.*)$/s.exec(source) ?? [];
  return url ? `<${url}>${plain(remark)}` : plain(source);
}

/** A fence longer than any run of backticks inside it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}bash\n${text}\n${fence}`;
}

/** Cells must be Markdown already; a column whose heading ends with a colon is aligned to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const isRight = (heading: string) => heading.endsWith(':');
  return [
    line(headings.map((heading) => heading.replace(/:$/, ''))),
    line(headings.map((heading) => (isRight(heading) ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** Closed until it is clicked. The summary is HTML, in which the character references of `plain` hold as well. */
export function folded(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
