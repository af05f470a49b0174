/**
 * Writes what comes from `spec/`: features, and the table of operations that the suite reads. With `--check` compares
 * instead and exits 1 when one is stale or was edited by hand; with `--print` prints them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableEntry } from '../src/spec/operation-table.ts';
import { readSpec, type Spec } from '../src/spec/read-spec.ts';
import { givenFlags } from './bad-input.ts';
import { accountFeature } from './tables/accounts.ts';
import { inputFeature } from './tables/inputs.ts';
import { keySpecFeature, keySpecTable } from './tables/key-specs.ts';
import { keyStateFeature } from './tables/key-states.ts';
import { permissionFeature } from './tables/permissions.ts';

/** Path below the root to text. */
export function generatedTables(spec: Spec): ReadonlyMap<string, string> {
  return new Map([
    ['features/tables/key-states.feature', keyStateFeature(spec)],
    ['features/tables/key-specs.feature', keySpecFeature(spec.keySpecs)],
    ['features/tables/inputs.feature', inputFeature(spec)],
    ['features/tables/permissions.feature', permissionFeature(spec.conditionKeys)],
    ['features/tables/accounts.feature', accountFeature(spec)],
    ['schemas/key-spec-table.json', keySpecTable(spec.keySpecs)],
    ['schemas/operation-table.json', operationTable(spec)],
  ]);
}

/** One operation on a line. */
function operationTable({ operations }: Spec): string {
  const lines = operations.map(
    (each) => `    ${JSON.stringify(each.operation)}: ${JSON.stringify(tableEntry(each))}`,
  );
  return `{
  "$comment": "Written by npm run generate from spec/operations. Do not edit.",
  "operations": {
${lines.join(',\n')}
  }
}
`;
}

/** One sentence for each file below `root` that is missing or is not what the contract gives. */
export function tableDrift(root: string, tables: ReadonlyMap<string, string>): readonly string[] {
  return [...tables].flatMap(([path, text]) => {
    const found = existsSync(`${root}/${path}`) ? readFileSync(`${root}/${path}`, 'utf8') : undefined;
    if (found === text) return [];
    return found === undefined
      ? [`${path} is missing. Run: npm run generate`]
      : [
          `${path}:${firstDifference(found, text)}: not what spec/operations gives: edited by hand, or stale. Change spec/operations, then run: npm run generate`,
        ];
  });
}

function firstDifference(left: string, right: string): number {
  const others = right.split('\n');
  const index = left.split('\n').findIndex((line, at) => line !== others[at]);
  return index < 0 ? left.split('\n').length : index + 1;
}

function main(flags: ReadonlySet<string>): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const tables = generatedTables(readSpec());
  if (flags.has('--print')) process.stdout.write([...tables.values()].join('\n'));
  else if (flags.has('--check')) report(tableDrift(root, tables), tables.size);
  else for (const [path, text] of tables) write(`${root}/${path}`, text);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function report(drift: readonly string[], count: number): void {
  console.log(drift.length > 0 ? drift.join('\n') : `${count} generated files are up to date.`);
  process.exitCode = drift.length > 0 ? 1 : 0;
}

if (import.meta.main) main(givenFlags(['--check', '--print']));
