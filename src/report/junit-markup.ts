/** XML that escapes. */

/** ` name="value"` for each, escaped. */
export function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** XML 1.0 has no way to write control characters, lone surrogates and two non-characters: they are dropped. */
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
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\n\r\t]/g, (character) => entities[character] as string);
}
