/** What of a long body shows the difference: the member that is in question, whole. */

const CONTEXT_CHARACTERS = 60;

/**
 * The body, or where it is longer than `atMost` the member that `words` name first, with its whole value and what stands
 * around it. A body without such a member comes back as it is: its absence is the point, or `words` are about no member.
 */
export function excerptAround(body: string, words: string, atMost: number): string {
  if (body.length <= atMost) return body;
  const start = memberStart(body, words);
  if (start === undefined) return body;
  const end = valueEnd(body, body.indexOf(':', start) + 1);
  const from = Math.max(0, start - CONTEXT_CHARACTERS);
  const to = Math.min(body.length, end + CONTEXT_CHARACTERS);
  return `${from > 0 ? '…' : ''}${body.slice(from, to)}${to < body.length ? '…' : ''}`;
}

function memberStart(body: string, words: string): number | undefined {
  for (const [name] of words.matchAll(/\b[A-Z]\w+/g)) {
    const found = new RegExp(`"${name}"\\s*:`).exec(body);
    if (found) return found.index;
  }
  return undefined;
}

/** Where a JSON value ends that begins at `start`; the end of the text where it never does. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  let isInText = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] as string;
    if (isInText) {
      if (character === '\\') at += 1;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if ('{['.includes(character)) depth += 1;
    else if (depth === 0 && ',}]'.includes(character)) return at;
    else if ('}]'.includes(character)) depth -= 1;
  }
  return text.length;
}
