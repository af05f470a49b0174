import { styleText } from 'node:util';
import { readEnvironment } from '../profile/environment.ts';
import type { Style } from '../report/terminal/layout.ts';

/** Colors where standard output shows them, as wide as the terminal is or COLUMNS says. */
export function screenStyle(): Style {
  const style = (format: Format, text: string) => printStyled(format, text);
  const columns = readEnvironment().columns ?? process.stdout.columns;
  return columns ? Object.assign(style, { columns: Math.max(columns, leastColumns) }) : style;
}

/** Whether somebody may be watching what is printed. */
export function isTerminal(): boolean {
  return process.stdout.isTTY === true;
}

/** On a narrower screen no table can be read. */
const leastColumns = 40;

type Format = Parameters<typeof styleText>[0];

/** Text in a colour where standard output shows colours, and plain everywhere else (NO_COLOR included). */
export function printStyled(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}
