/** XML that escapes. */
import { spelled } from '../model/visible.ts';

/** ` name="value"` for each, escaped. */
export function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** White space is escaped below; whatever else a terminal or a page might obey is spelt out, as in all outputs. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** XML 1.0 has no way to write two non-characters: they are dropped. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For text and for attributes in double quotes; white space survives a parser's normalising. */
export function escaped(text: string): string {
  const written = text.replace(INVISIBLE, spelled).replace(NOT_IN_XML, '');
  return written.replace(/[&<>"\n\r\t]/g, (character) => entities[character] as string);
}
