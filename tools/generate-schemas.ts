/**
 * Writes `schemas/responses/*.json` and `schemas/operations.json`; with `--check` compares instead
 * and exits 1 when a committed file differs from what the installed SDK and the overlay give.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { givenFlags } from './bad-input.ts';
import { operationList } from './operation-list.ts';
import { type Overlay, responseSchema } from './response-schema.ts';
import { readSdkModel } from './sdk-model.ts';

/** Path below `schemas/` to the text of the file. */
export const generatedSchemas = (overlay: Overlay): ReadonlyMap<string, string> => {
  const model = readSdkModel();
  const responses = model.operations.map(
    (operation) =>
      [`responses/${operation.name}.json`, jsonText(responseSchema(model, overlay, operation))] as const,
  );
  return new Map([...responses, ['operations.json', collapsed(jsonText(operationList(model)))]]);
};

/** One sentence per file of `root` that is missing, differs or is no longer generated. */
export const schemaDrift = (root: string, expected: ReadonlyMap<string, string>): readonly string[] => {
  const stale = readdirSync(`${root}/responses`)
    .map((name) => `responses/${name}`)
    .filter((path) => !expected.has(path))
    .map((path) => `schemas/${path} is no longer generated. Delete it.`);
  const different = [...expected]
    .filter(([path, text]) => textOf(`${root}/${path}`) !== text)
    .map(([path]) => `schemas/${path} is not what the generator gives. Run: node tools/generate-schemas.ts`);
  return [...stale, ...different];
};

export const readOverlay = (root: string): Overlay =>
  JSON.parse(readFileSync(`${root}/overlay.json`, 'utf8')) as Overlay;

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const LINE_COLUMNS = 110;

/** Lists of names on one line where they fit, as the formatter would have it. */
const collapsed = (text: string): string =>
  text.replace(/^( *"\w+": )\[\n([^[\]{}]+)\n *\]/gm, (list, head: string, items: string) => {
    const line = `${head}[${items.trim().replace(/,\n */g, ', ')}]`;
    return line.length <= LINE_COLUMNS ? line : list;
  });

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const write = (root: string, files: ReadonlyMap<string, string>): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text);
  }
};

const main = (isCheck: boolean): void => {
  const root = fileURLToPath(new URL('../schemas', import.meta.url));
  const files = generatedSchemas(readOverlay(root));
  if (!isCheck) write(root, files);
  const drift = schemaDrift(root, files);
  console.log(drift.length > 0 ? drift.join('\n') : `${files.size} generated schemas are up to date.`);
  process.exitCode = drift.length > 0 ? 1 : 0;
};

if (import.meta.main) main(givenFlags(['--check']).has('--check'));
