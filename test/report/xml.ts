/** Whether a text is well-formed XML, as far as our outputs use it: elements, attributes, references; no DTD, no CDATA. */

const token =
  /<\?xml version="1\.0" encoding="UTF-8"\?>|<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>|[^<]+|</g;
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What is wrong; empty for what every parser takes. */
export function xmlErrors(text: string): readonly string[] {
  const open: string[] = [];
  for (const [whole, slash, name, attributes = '', empty] of text.matchAll(token)) {
    if (whole === '<') return ['a < that opens nothing'];
    if (name === undefined) {
      if (reference.test(whole)) return [`a bare & in ${whole.slice(0, 80)}`];
    } else if (reference.test(attributes)) return [`a bare & in ${attributes.slice(0, 80)}`];
    else if (slash && open.pop() !== name) return [`</${name}> closes nothing`];
    else if (!slash && !empty) open.push(name);
  }
  return [
    ...open.map((name) => `<${name}> is never closed`),
    ...(illegal.test(text) ? ['an illegal character'] : []),
  ];
}
