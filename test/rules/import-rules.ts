import { posix } from 'node:path';
import { codeOnly } from './code-text.ts';
import type { SourceFile } from './source-files.ts';

type Import = { readonly from: string; readonly isTypeOnly: boolean };

/** The parts of the contract that load at once and only compute: the room around them reads files. */
const operationTable = 'src/spec/operation-table.ts';
const keySpecTable = 'src/spec/key-spec-table.ts';

/**
 * The rooms of a case from the ground floor up: each may import those before it. What they know of an operation, of a
 * documented shape and of a target comes from three rooms beside them.
 */
const floors = ['src/model', 'src/wire', 'src/door', 'src/ledger', 'src/keys', 'src/expect', 'src/case'];

const below = (room: string): readonly string[] => floors.slice(0, floors.indexOf(room));

/** Who may import whom: rooms, and single files. `types` are rooms of which only types may be taken. */
const arrows: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly types?: readonly string[] }>
> = {
  steps: { rooms: [...floors, operationTable, keySpecTable] },
  'src/model': { rooms: [] },
  'src/wire': { rooms: [...below('src/wire'), 'src/contract', operationTable], types: ['src/profile'] },
  'src/door': { rooms: [...below('src/door'), operationTable], types: ['src/contract', 'src/profile'] },
  'src/ledger': { rooms: [...below('src/ledger'), 'src/contract'], types: ['src/profile'] },
  'src/keys': {
    rooms: [...below('src/keys'), 'src/contract', 'src/profile', operationTable, keySpecTable],
    types: ['src/spec'],
  },
  'src/expect': { rooms: [...below('src/expect'), 'src/contract', operationTable, keySpecTable] },
  'src/case': { rooms: [...below('src/case'), 'src/contract', operationTable], types: ['src/profile'] },
  'src/profile': { rooms: ['src/contract'] },
  // The generated list of operations is data that lies beside the schemas.
  'src/contract': { rooms: ['schemas'], types: ['src/model'] },
  'src/report': { rooms: ['src/model', 'src/contract', operationTable], types: ['src/spec'] },
  'src/spec': { rooms: ['src/model', 'src/contract', 'schemas'] },
  'src/run': { rooms: [...floors, 'src/profile', 'src/report', operationTable], types: ['src/spec'] },
  'lab/mutants': { rooms: ['src/reference', operationTable] },
  'lab/variations': { rooms: ['lab/mutants', 'src/reference', 'src/like-aws', operationTable] },
  // The reference, as slow, late and strict as AWS: it must not know that it is.
  'src/like-aws': { rooms: ['src/reference', operationTable] },
  // Programs that send a scenario's act in place of the SDK.
  'src/client': { rooms: ['src/model', 'src/wire', 'src/profile'] },
  'src/aws': { rooms: [...floors, 'src/profile', operationTable], types: ['src/run', 'src/report'] },
  'src/cli': {
    rooms: [
      'src/run',
      'src/report',
      'src/model',
      'src/profile',
      'src/spec',
      'src/reference',
      'src/like-aws',
      'src/aws',
      'src/client',
    ],
    types: ['src/wire'],
  },
  // What others import; a run happens in a process of its own.
  'src/api': { rooms: ['src/report', 'src/spec', 'src/reference'], types: ['src/model'] },
  'src/reference': { rooms: [] },
};

/** Which rooms may use a package; `node:` modules are everybody's except where `pure` says otherwise. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@aws-sdk/client-kms': ['src/wire'],
  '@aws-sdk/client-sts': ['src/aws'],
  '@aws-sdk/credential-providers': ['src/aws'],
  'p-retry': ['src/door'],
  ajv: ['src/contract', 'src/spec'],
  yaml: ['src/spec'],
  '@cucumber/cucumber': ['src/run', 'steps'],
  '@cucumber/gherkin': ['src/run'],
  '@cucumber/messages': ['src/run'],
  'fast-check': ['src/run'],
  commander: ['src/cli'],
};

/** Rooms that compute and do nothing else, with the modules that only compute too. */
const pure: Readonly<Record<string, readonly string[]>> = { 'src/report': ['node:crypto', 'node:util'] };

/** What a file imports that its room may not. Tests, tools and the lab may import anything, but the lab is nobody else's. */
export function importComplaints({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  const arrow = arrows[room];
  if (arrow === undefined && !/^(test|tools|lab\/.*)$/.test(room)) return [`${path}: no room of the design`];
  return importsOf(text)
    .map((each) => (arrow ? complaint(room, path, each) : intrusion(room, path, each)))
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
  const file = posix.join(posix.dirname(path), from);
  const other = roomOf(file);
  const { rooms, types = [] } = arrows[room] as (typeof arrows)[string];
  if (
    other === room ||
    rooms.includes(other) ||
    rooms.includes(file) ||
    (isTypeOnly && types.includes(other))
  )
    return undefined;
  return `${path}: ${room} may not import ${other}${types.includes(other) ? ', only its types' : ''}`;
}

/** The lab proves the suite from outside: whoever needs it is a part of it. */
function intrusion(room: string, path: string, { from }: Import): string | undefined {
  const isOfLab = from.startsWith('.') && /^lab\//.test(posix.join(posix.dirname(path), from));
  return isOfLab && !room.startsWith('lab/') ? `${path}: only the lab may import from lab` : undefined;
}

/** `src/keys` for everything below it, `lab/mutants` likewise, `steps` for steps. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' || first === 'lab' ? `${first}/${second.replace(/\.ts$/, '')}` : first;
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
  { pattern: /\bprocess\s*\.\s*env\b/, rooms: ['src/profile'] },
];

/** What a file of `src/` or `steps/` touches that belongs to another room. */
export function globalComplaints({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  const code = codeOnly(text);
  return globals
    .filter(({ pattern, rooms }) => !rooms.includes(room) && pattern.test(code))
    .map(({ pattern, rooms }) => `${path}: ${pattern.exec(code)?.[0]} belongs to ${rooms.join(', ')}`);
}

const proof = /\bmutants?\b|\bmutat(?:ion|e)s?\b|\bkill.?matrix\b|\bsoak\b|\blab\//i;

/** What a file of the product says about what proves it: whoever reads `src` need not know that there is a lab. */
export function mentionsOfProof({ path, text }: SourceFile): readonly string[] {
  const [word] = proof.exec(text) ?? [];
  return word === undefined ? [] : [`${path}: mentions \`${word}\`, which belongs to the lab`];
}
