/** A piece of TypeScript that is no code: comment, string, template without its expressions, regular expression. */
const noCode = [/\/\/[^\n]*/y, /\/\*[\s\S]*?\*\//y, /'(?:[^'\\\n]|\\.)*'/y, /"(?:[^"\\\n]|\\.)*"/y];
const regularExpression = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/**
 * The text with everything that is no code blanked out; lines and columns stay. Good enough for rules, not a parser:
 * a slash starts a regular expression where no value can end.
 */
export function codeOnly(text: string): string {
  return piecesOf(text)
    .map(({ piece, isCode }) => (isCode ? piece : blank(piece)))
    .join('');
}

/** The text with everything blanked out but strings and templates of several words; lines and columns stay. */
export function messagesOnly(text: string): string {
  const isMessage = ({ piece, isCode }: Piece) => !isCode && /^['"`}]/.test(piece) && piece.includes(' ');
  return piecesOf(text)
    .map((each) => (isMessage(each) ? each.piece : blank(each.piece)))
    .join('');
}

type Piece = { readonly piece: string; readonly isCode: boolean };

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const code: string[] = [];
  const templates: number[] = [];
  for (let at = 0; at < text.length; ) {
    const skipped = skip(text, at, code, templates);
    const piece = text.slice(at, at + Math.max(skipped, 1));
    pieces.push({ piece, isCode: skipped === 0 });
    code.push(skipped === 0 ? piece : blank(piece));
    at += piece.length;
  }
  return pieces;
}

// How many characters from `at` on are no code. `templates` counts the open braces of each `${` we are in.
function skip(text: string, at: number, before: readonly string[], templates: number[]): number {
  const character = text[at];
  if (character === '`') return templateLength(text, at, templates);
  if (templates.length > 0 && character === '}') {
    if (templates.at(-1) === 0) {
      templates.pop();
      return templateLength(text, at, templates);
    }
    templates.push((templates.pop() as number) - 1);
  }
  if (templates.length > 0 && character === '{') templates.push((templates.pop() as number) + 1);
  const candidates =
    character === '/' && mayStartRegularExpression(before) ? [...noCode, regularExpression] : noCode;
  return Math.max(0, ...candidates.map((pattern) => lengthAt(pattern, text, at)));
}

// From a backtick, or from the brace that ends an expression, up to the next expression or the closing backtick.
function templateLength(text: string, at: number, templates: number[]): number {
  const length = lengthAt(/[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y, text, at);
  if (text.slice(at, at + length).endsWith('${')) templates.push(0);
  return length;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function mayStartRegularExpression(before: readonly string[]): boolean {
  const code = before.slice(-200).join('').trimEnd();
  return code === '' || /(?:[([{,;=:?!&|+*%~^<>-]|\b(?:return|typeof|case|of|in))$/.test(code);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
