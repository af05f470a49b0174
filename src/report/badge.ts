/** `badge.svg`: the conclusion at the size of a button, for a README. */
import { type Conclusion, conclusionOf } from './model/conclusion.ts';
import { figuresOf } from './model/figures.ts';
import { lastLine } from './model/last-line.ts';
import type { Report } from './model/report.ts';
import { undecidedGroups } from './model/undecided.ts';

const NAME = 'kms-conformance';
/** Verdana's average at 11 pixels; `textLength` makes other fonts fit. */
const LETTER_PIXELS = 6.6;
const PADDING_PIXELS = 8;

/** Needs no font and no network; green only where every scenario passed. Holds nothing that a target sent. Ends with a new line. */
export function badgeSvg(report: Report): string {
  const { text, colour } = stateOf(report);
  const { counts, listed } = figuresOf(report).all;
  const title = `${NAME}: ${text} (${counts.passed} passed, ${counts.failed} failed, ${counts.unsupported} unsupported of ${listed}). ${lastLine(report)}`;
  const [left, right] = [NAME, text].map(boxWidth) as [number, number];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" viewBox="0 0 ${left + right} 20" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<clipPath id="corners"><rect width="${left + right}" height="20" rx="3"/></clipPath>
<g clip-path="url(#corners)"><rect width="${left}" height="20" fill="#3c3a36"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
${label(NAME, 0, left)}
${label(text, left, right)}
</g>
</svg>
`;
}

const colours = { passed: '#23704a', neutral: '#5f5a52', doubtful: '#84580a', differs: '#a83226' } as const;

/** The number is the failed scenarios; what is missing altogether or not decided is said in words. */
function stateOf(report: Report): { readonly text: string; readonly colour: string } {
  const { counts, listed } = figuresOf(report).all;
  const undecided = undecidedGroups(report).reduce((sum, { count }) => sum + count, 0);
  const doubtful = [undecided > 0 ? `not decided: ${undecided}` : 'not decided', colours.doubtful] as const;
  const states: Readonly<Record<Conclusion, readonly [text: string, colour: string]>> = {
    conforms:
      undecided > 0 ? doubtful : ['conforms', counts.passed === listed ? colours.passed : colours.neutral],
    differs: [counts.failed > 0 ? `differs: ${counts.failed}` : 'differs: not implemented', colours.differs],
    'not-learnt': doubtful,
    'not-done': doubtful,
  };
  const [text, colour] = states[conclusionOf(report)];
  return { text, colour };
}

function boxWidth(text: string): number {
  return Math.round(text.length * LETTER_PIXELS) + 2 * PADDING_PIXELS;
}

function label(text: string, from: number, width: number): string {
  return `<text x="${from + PADDING_PIXELS}" y="14" textLength="${width - 2 * PADDING_PIXELS}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
}
