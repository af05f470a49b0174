import { posix } from 'node:path';
import { codeOnly } from './code-text.ts';
import type { SourceFile } from './source-files.ts';

type Import = { readonly from: string; readonly isTypeOnly: boolean };

/** Who may import whom. `types` are rooms of which only types may be taken. */
const arrows: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly types?: readonly string[] }>
> = {
  steps: { rooms: ['src/kms', 'src/contract'], types: ['src/target'] },
  'src/kms': { rooms: ['src/target', 'src/contract'] },
  'src/target': { rooms: ['src/contract'] },
  // The generated list of operations is data that lies beside the schemas.
  'src/contract': { rooms: ['schemas'] },
  'src/report': { rooms: ['src/contract'] },
  'src/run': { rooms: ['src/kms', 'src/target', 'src/report'] },
  mutants: { rooms: ['src/reference'] },
  'src/cli': { rooms: ['src/run', 'src/report', 'src/target', 'src/reference', 'mutants'] },
  'src/reference': { rooms: [] },
};

/** Which rooms may use a package; `node:` modules are everybody's except where `pure` says otherwise. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@aws-sdk/client-kms': ['src/kms'],
  'p-retry': ['src/kms'],
  ajv: ['src/contract'],
  '@cucumber/cucumber': ['src/run', 'steps'],
  commander: ['src/cli'],
};

/** Rooms that compute and do nothing else, with the modules that only compute too. */
const pure: Readonly<Record<string, readonly string[]>> = { 'src/report': ['node:crypto', 'node:util'] };

/** What a file imports that its room may not. Tests and tools may import anything. */
export function importComplaints({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  const arrow = arrows[room];
  if (arrow === undefined) return /^(test|tools)$/.test(room) ? [] : [`${path}: no room of the design`];
  return importsOf(text)
    .map((each) => complaint(room, path, each))
    .filter((each) => each !== undefined);
}

function complaint(room: string, path: string, { from, isTypeOnly }: Import): string | undefined {
  if (from.startsWith('node:')) {
    const isImpure = pure[room] !== undefined && !pure[room].includes(from);
    return isImpure ? `${path}: ${room} only computes and may not import ${from}` : undefined;
  }
  if (!from.startsWith('.')) {
    const name = from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
    const allowed = packages[name] ?? [];
    return allowed.includes(room) ? undefined : `${path}: ${room} may not import the package ${name}`;
  }
  const other = roomOf(posix.join(posix.dirname(path), from));
  const { rooms, types = [] } = arrows[room] as (typeof arrows)[string];
  if (other === room || rooms.includes(other) || (isTypeOnly && types.includes(other))) return undefined;
  return `${path}: ${room} may not import ${other}${types.includes(other) ? ', only its types' : ''}`;
}

/** `src/kms` for everything below it, `steps` for steps. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? `src/${second.replace(/\.ts$/, '')}` : first;
}

/** Static, dynamic and CommonJS imports. A dynamic one of a computed name counts by its fixed beginning. */
export function importsOf(text: string): readonly Import[] {
  const code = codeOnly(text);
  const statements = [...code.matchAll(/\b(?:import|export|require|from)\b/g)].map(({ index }) => index);
  return statements.map((index) => importAt(text.slice(index))).filter((each) => each !== undefined);
}

function importAt(text: string): Import | undefined {
  const found =
    /^(import|export)\s+(type\s)?(?:[\w*{}\s,$]|\/\/[^\n]*\n)*?\bfrom\s*(['"])(.*?)\3/.exec(text) ??
    /^(import)(\s)\s*(['"])(.*?)\3/.exec(text) ??
    /^(import|require)(\s)?\(\s*(['"`])(.*?)(?:\3|\$\{)/.exec(text);
  if (!found) return undefined;
  return { from: found[4] as string, isTypeOnly: found[2]?.trim() === 'type' || onlyTypes(found[0]) };
}

// `import { type A, type B } from`.
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return (
    names !== undefined && /^import\s*\{/.test(statement) && names.every((name) => name.startsWith('type '))
  );
}

/** What may be touched in one room only. */
const globals: readonly { readonly pattern: RegExp; readonly rooms: readonly string[] }[] = [
  { pattern: /\bprocess\s*\.\s*argv\b/, rooms: ['src/cli'] },
  { pattern: /\bconsole\s*\./, rooms: ['src/cli'] },
  { pattern: /\bprocess\s*\.\s*(?:exit\b|exitCode\b|stdout\b|stderr\b)/, rooms: ['src/cli'] },
  { pattern: /\bprocess\s*\.\s*env\b/, rooms: ['src/target'] },
];

/** What a file of `src/`, `steps/` or `mutants/` touches that belongs to another room. */
export function globalComplaints({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  const code = codeOnly(text);
  return globals
    .filter(({ pattern, rooms }) => !rooms.includes(room) && pattern.test(code))
    .map(({ pattern, rooms }) => `${path}: ${pattern.exec(code)?.[0]} belongs to ${rooms.join(', ')}`);
}
