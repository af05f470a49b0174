import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Text in a colour where standard output shows colours, and plain everywhere else (NO_COLOR included). */
export function printStyled(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}
