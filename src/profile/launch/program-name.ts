/** What a target is called that is started by a line for the shell and about which nothing else is known. */

const runners =
  /^(node|nodejs|deno|bun|python[\d.]*|ruby|perl|php|java|dotnet|sh|bash|zsh|npx|npm|yarn|pnpm|bunx|uvx?|go|cargo|docker|podman|make)$/;
const prefixes = /^(exec|env|sudo|nohup|time|nice|stdbuf|command)$/;
const verbs = /^(run|exec|start|tool|script)$/;
const anyName = /^(index|main|app|server|start|cli|__main__)$/;
const anyFolder = /^(|\.|\.\.|dist|src|bin|lib|build|out|target)$/;

/**
 * The program of a line: the script rather than its interpreter, the module of `python -m`, and for scripts named as all
 * are (`index.js`) the folder they lie in. `LOG=1 node ./my-kms/dist/index.js --port {port}` is `my-kms`.
 */
export function programName(line = ''): string {
  const command = line.split(/&&|\|\||[;|]/).at(-1) ?? '';
  const words = command
    .split(/\s+/)
    .map((word) => word.replace(/^["']+|["']+$/g, ''))
    .filter((word) => word !== '' && !/^\w+=/.test(word) && !prefixes.test(word));
  const [program = '', ...rest] = words;
  const script = runners.test(lastPart(program)) ? scriptIn(rest) : program;
  return nameOf(script ?? program) || 'target';
}

/** The first word after an interpreter that is no option, no verb and not where to listen. */
function scriptIn(words: readonly string[]): string | undefined {
  const named = words.findIndex((word) => word === '-m' || word === '-jar');
  if (named >= 0) return words[named + 1]?.split('.').find((part) => part !== '');
  return words.find((word) => !word.startsWith('-') && !verbs.test(word) && !word.includes('{'));
}

function nameOf(path: string): string {
  const parts = path.split(/[/\\]/);
  const own = withoutExtension(lastPart(path));
  const folder = anyName.test(own) ? parts.slice(0, -1).findLast((part) => !anyFolder.test(part)) : undefined;
  return folder ?? own;
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? '';
}

/** `kms.mjs`, `image:tag`, `name@1.2`. */
function withoutExtension(name: string): string {
  return name.replace(/(?<=.)[:@].*$/, '').replace(/(?<=.)\.(m?[jt]s|cjs|py|rb|pl|php|jar|sh|exe|dll)$/i, '');
}
