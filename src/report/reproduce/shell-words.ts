/** Words of a bash command line. */
import { hasInvisible, visible } from '../model/visible.ts';

/** A value of an earlier answer and the shell variable that holds it when the script is run again. */
export type Variable = { readonly name: string; readonly value: string };

/** The text as one bash word; wherever a variable's value occurs in it, the variable stands instead. */
export function shellWord(text: string, variables: readonly Variable[] = []): string {
  const word = pieces(text, variables)
    .map((piece) => (typeof piece === 'string' ? quoteLiteral(piece) : `"$${piece.name}"`))
    .join('');
  return word === '' ? "''" : word;
}

/** Words that bash reads as themselves stay bare, control characters go into `$'…'`, everything else into `'…'`. */
function quoteLiteral(text: string): string {
  if (text === '' || /^[A-Za-z0-9_@%+=:,./-]+$/.test(text)) return text;
  if (!hasInvisible(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  return `$'${visible(text.replace(/['\\]/g, '\\$&'))}'`;
}

type Piece = string | Variable;

function pieces(text: string, variables: readonly Variable[]): readonly Piece[] {
  const variable = variables.find(({ value }) => text.includes(value));
  if (variable === undefined) return [text];
  const rest = variables.filter((other) => other !== variable);
  return text
    .split(variable.value)
    .flatMap((part, index) => (index === 0 ? pieces(part, rest) : [variable, ...pieces(part, rest)]))
    .filter((piece) => piece !== '');
}

/** A value to keep: `query` is its JMESPath within the answer. */
export type Capture = Variable & {
  readonly query: string;
  /** Of an import token: the variable with the public key under which material is wrapped. */
  readonly wrappingKey?: string;
};

/** `UpdatePrimaryRegion` to `update-primary-region`, as the AWS CLI spells operations and options. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
