/** Text for a screen of 80 columns, or of fewer where a style says so. */
import { visible } from '../model/visible.ts';

const SCREEN_COLUMNS = 80;

/**
 * Wraps `format` names around a text, e.g. with `util.styleText`; the identity function means no color. `columns` is how
 * wide the screen is, where that is known.
 */
export type Style = ((format: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string) & {
  readonly columns?: number;
};

/** The columns to write in: those of the screen, where it is narrower than what we write for. */
export function columnsOf({ columns = SCREEN_COLUMNS }: Style): number {
  return Math.min(SCREEN_COLUMNS, columns);
}

/** The sentence that ends an output: one line, which a log or a filter finds whole, unless the screen is known to be narrower. */
export function lastSentence(text: string, style: Style): string {
  return style.columns === undefined ? text : wrapped(text, style.columns).join('\n');
}

/** A label column of eleven and the wrapped text beside it; further lines are indented under the text. */
export function labelled(label: string, text: string, style: Style): readonly string[] {
  const indent = 4 + LABEL_COLUMNS;
  return wrapped(text, columnsOf(style) - indent).map((line, index) => {
    const head = index === 0 ? style('dim', label.padEnd(LABEL_COLUMNS)) : ' '.repeat(LABEL_COLUMNS);
    return `    ${head}${line}`.trimEnd();
  });
}

const LABEL_COLUMNS = 10;

/** The same for what is copied or clicked: an address, an id, a command is never broken, however long. */
export function labelledWhole(label: string, text: string, style: Style): string {
  return `    ${style('dim', label.padEnd(LABEL_COLUMNS))}${visible(text)}`;
}

/** Breaks at spaces, and inside a word only when it is longer than a line. Control characters are made visible. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines = [''];
  for (const word of visible(text)
    .split(' ')
    .flatMap((long) => chunks(long, columns))) {
    const last = lines.at(-1) as string;
    const joined = last === '' ? word : `${last} ${word}`;
    if (joined.length <= columns) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** A name cut to a column and padded to it. */
export function cell(text: string, columns: number): string {
  const shown = visible(text);
  // Not between the two halves of a character.
  const start = shown.slice(0, columns - 1).replace(/[\ud800-\udbff]$/, '');
  return (shown.length > columns ? `${start}…` : shown).padEnd(columns);
}

function chunks(word: string, columns: number): readonly string[] {
  return word.length <= columns ? [word] : (word.match(new RegExp(`.{1,${columns}}`, 'gu')) as string[]);
}

export type TerminalOptions = {
  readonly style: Style;
  /** The command that ran this suite, e.g. `npm start -- --target moto`; `--only <id>` is added to it. */
  readonly runCommand: string;
  /** Files that were written, as the reader can open them. */
  readonly files: readonly string[];
  /** Everything: every operation's figures, all that is wrong in full. Otherwise what fits a screen or two. */
  readonly isWhole?: boolean;
};
