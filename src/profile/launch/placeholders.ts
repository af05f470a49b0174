/** What `{port}`, `{region}`, `{bin}` and `{data}` stand for in one start of one process. */
export type Placeholders = Readonly<Record<'port' | 'region' | 'bin' | 'data', string>>;

/** The text with its placeholders filled in; other braces are left alone. */
export function fill(text: string, values: Placeholders): string {
  return text.replace(/\{(port|region|bin|data)\}/g, (_, name: keyof Placeholders) => values[name]);
}

/** The same for every word, or every value of a record. */
export function fillWords(words: readonly string[], values: Placeholders): readonly string[] {
  return words.map((word) => fill(word, values));
}

export function fillValues(
  record: Readonly<Record<string, string>>,
  values: Placeholders,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, text]) => [name, fill(text, values)]));
}
