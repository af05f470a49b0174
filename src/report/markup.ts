/** HTML that escapes: whatever stands in `${…}` becomes text, in elements and in quoted attributes. */
import { visible } from './model/visible.ts';

/** Markup made by `html`. A class, so that no value of a report can pass for it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: markup as it is, lists of it one after the other, nothing for `undefined`. */
export type Insertion = Markup | string | number | undefined | readonly Insertion[];

/** `` html`<b title="${text}">${text}</b>` ``; an attribute's value must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Insertion[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(written)));
}

function written(value: Insertion): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(written).join('') : escaped(String(value));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Invisible characters other than new lines are spelt out: a reader sees them, and nothing obeys them. */
function escaped(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n').map(visible);
  return lines.join('\n').replace(/[&<>"]/g, (character) => entities[character] as string);
}
