import { codeOnly } from './code-text.ts';
import type { SourceFile } from './source-files.ts';

/** What a module may remember, by its name or that of the function that makes it, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  sessionContext: 'carries the session of the run that is under way; it holds nothing between runs',
  laneContext: 'carries the lane of the scenario that is under way; it holds nothing between runs',
  createDocumentCheck: 'compiles a schema when it is first needed; what it says never changes',
};

/**
 * What modules remember from one call to the next, so that one scenario could see another: a variable at top level, a
 * collection that is not said to be read-only, whatever a function changes of its module, and a closure that keeps
 * something, made when the module loads. `keepers` are the functions that return such closures; see `keepersIn`.
 */
export function stateComplaints(
  { path, text }: SourceFile,
  keepers: ReadonlySet<string> = keepersIn([{ path, text }]),
): readonly string[] {
  const code = codeOnly(text);
  const words = [...declarationsIn(code)].flatMap((each) => remembered(code, each, keepers));
  const global = /\bglobalThis(?:\.\w+|\[[^\]]*\])\s*(?:\?\?|\|\||&&|[-+])?=(?![=>])/.test(code);
  return [...words, ...(global ? ['a global'] : [])].map((what) => `${path}: ${what} outlives the call`);
}

/** Functions, of any file, whose result remembers something: what they declare, a function inside them changes. */
export function keepersIn(files: readonly SourceFile[]): ReadonlySet<string> {
  const functions = files.flatMap(({ text }) => declarationsIn(codeOnly(text)));
  return new Set(functions.filter(({ statement }) => keepsSomething(statement)).map(({ name }) => name));
}

type Declaration = { readonly name: string; readonly kind: string; readonly statement: string };

/** What is declared at the top level of formatted code; a statement goes up to the line that begins the next one. */
function declarationsIn(code: string): readonly Declaration[] {
  const starts = [
    ...code.matchAll(/^(?:export )?(?:declare )?(let|var|const|class|(?:async )?function\*?) (\w+|[{[])/gm),
  ];
  return starts.map((match) => {
    const rest = code.slice(match.index);
    const end = rest.search(/(?<=\n)[^\s)}\]]/);
    return { kind: match[1] ?? '', name: match[2] ?? '', statement: end < 0 ? rest : rest.slice(0, end) };
  });
}

function remembered(
  code: string,
  { kind, name, statement }: Declaration,
  keepers: ReadonlySet<string>,
): readonly string[] {
  if (Object.hasOwn(allowed, name)) return [];
  if (kind === 'let' || kind === 'var') return [`the variable ${name}`];
  if (kind === 'class')
    return /\bstatic (?!readonly\b)\w+\s*[=;:]/.test(statement) ? [`a static member of ${name}`] : [];
  if (/^\w+$/.test(name) && changes(code.replace(statement, ''), name)) return [`${name}, which is changed`];
  if (kind !== 'const') return [];
  const [head = '', value = ''] = split(statement);
  if (/^new (?:Map|Set|WeakMap|WeakSet|Array|AsyncLocalStorage)\b|^(?:\[\s*\]|\{\s*\})/.test(value))
    return /\bReadonly|\breadonly\b/.test(head) ? [] : [`the collection ${name}`];
  const isMade =
    /^(?:await )?(?:\(|(?:async )?function\b)[\s\S]*\}\)?\)\(/.test(value) && keepsSomething(statement);
  const maker = /^(\w+)(?:<[^(]*>)?\(/.exec(value)?.[1] ?? '';
  return isMade ||
    (keepers.has(maker) && !Object.hasOwn(allowed, maker)) ||
    /^(?:memo|once|lazy|cached)/i.test(maker)
    ? [`the closure ${name}`]
    : [];
}

/** The two sides of the first `=` that is neither `=>` nor `==`. */
function split(statement: string): readonly string[] {
  const at = statement.search(/(?<![=!<>])=(?![=>])/);
  return [statement.slice(0, at), statement.slice(at + 1).trim()];
}

/** Whether a function inside changes what the statement declares. */
function keepsSomething(statement: string): boolean {
  const body = statement.slice(statement.indexOf('{') + 1);
  const inner = [
    ...body.matchAll(/\blet (\w+)|\bconst (\w+)(?:: [^=]+)? = (?:new (?:Map|Set|WeakMap)\b|\[\];|\{\};)/g),
  ];
  return inner.some((match) => {
    const name = match[1] ?? match[2] ?? '';
    const rest = body.slice(match.index + match[0].length);
    const closure = rest.search(
      /\breturn (?:async )?(?:\([^)]*\)|\w+)(?:: [^=]+)? =>|\breturn (?:async )?function|\breturn \{/,
    );
    return closure >= 0 && changes(rest.slice(closure), name);
  });
}

const mutators = 'set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill';

function changes(code: string, name: string): boolean {
  const free = `(?<!(?:const|let|var) )(?<![\\w.$])${name}`;
  return [
    `${free}(?:\\.\\w+|\\[[^\\]]*\\])*\\s*(?:\\?\\?|\\|\\||&&|[-+*/])?=(?![=>])`,
    `${free}(?:\\.\\w+|\\[[^\\]]*\\])*(?:\\+\\+|--)`,
    `${free}\\.(?:${mutators})\\(`,
    `Object\\.(?:assign|defineProperty)\\(\\s*${name}\\b`,
  ].some((pattern) => new RegExp(pattern).test(code));
}
