/** Text of a hostile target made harmless for people's screens. */

/** Control and format characters (terminal escapes, bidirectional marks, line separators) and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

/** The text with every character that a terminal might obey spelt out: `\x1b`, `\u202e`. New lines and tabs as well. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, spelled);
}

/** `\x1b` up to 7f, `\u202e` up to ffff, `\U000e0001` beyond: valid inside bash's `$'…'` too. */
export function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x80) return `\\x${hex.padStart(2, '0')}`;
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** At most `limit` characters, the last one an ellipsis where something was left out. */
export function trimmed(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
