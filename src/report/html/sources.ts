/** Links to the pages that clauses rest on. */
import { html, type Markup } from '../markup.ts';

const SOURCE = /^(https:\/\/[\w./#?=&%@:~+-]+)(.*)$/s;

/** Only an `https` address becomes a link; whatever follows it stays text. */
export function sourceLink(source: string): Markup {
  const [, url, remark = ''] = SOURCE.exec(source) ?? [];
  if (url === undefined) return html`<span class="source">${source}</span>`;
  return html`<span class="source"><a href="${url}" rel="noreferrer noopener">${shortened(url)}</a>${remark}</span>`;
}

/** The end of an address says what the page is. */
function shortened(url: string): string {
  const words = url
    .replace(/^https:\/\//, '')
    .split('/')
    .filter(Boolean);
  return words.length > 2 ? `${words[0]} / ${words.at(-1)}` : words.join('/');
}
