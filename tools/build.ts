/**
 * `npm run build`: the suite as JavaScript with types and source maps in `dist/`, which is laid out as the repository is,
 * so that every file finds its neighbors. It ships the digest of the judging code, taken from the sources, and nothing
 * that is not used at run time: comments are in the types, types are those of the API, JSON and features are compact, and
 * source maps lead to lines.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfSources } from '../src/run/judges.ts';
import { compactJson } from './build/compact.ts';
import { compactFeatures } from './build/compact-features.ts';
import { compactMaps } from './build/compact-maps.ts';
import { keepReachableDeclarations } from './build/declarations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Data that the code reads beside itself. */
const data = ['clients', 'features', 'schemas', 'spec', 'targets', 'reports/aws/recorded.json'];

/** What a clone calls otherwise than an installed package does. */
const commands: readonly (readonly [inClone: RegExp, installed: string])[] = [
  [/npm run (serve|matrix) -- /g, 'npx kms-conformance $1 '],
  [/npm start --/g, 'npx kms-conformance'],
  [/npm run install-target --/g, 'in a clone of kms-conformance: npm run install-target --'],
];

function build(): void {
  rmSync(dist, { recursive: true, force: true });
  compile('--removeComments', '--declaration', 'false');
  compile('--emitDeclarationOnly');
  keepReachableDeclarations(dist, 'src/api/api.d.ts');
  for (const path of data) cpSync(join(root, path), join(dist, path), { recursive: true });
  rmSync(join(dist, 'features/README.md'));
  compactJson(dist);
  compactFeatures(join(dist, 'features'));
  compactMaps(dist);
  for (const file of globSync('{src,steps}/**/*.js', { cwd: dist })) rewrite(join(dist, file), forPackage);
  write(
    'cucumber.js',
    readFileSync(join(root, 'cucumber.js'), 'utf8').replace(typeScriptCheck, '').replaceAll('.ts', '.js'),
  );
  write('judges.json', `${JSON.stringify({ digest: digestOfSources(root) })}\n`);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  write(
    'package.json',
    `${JSON.stringify({ name, version, private: true, type: 'module' }, undefined, 2)}\n`,
  );
}

/** JavaScript needs no Node that strips types. */
const typeScriptCheck = /if \(!process\.features\.typescript\)\n(?: {2}.*\n| {4}.*\n)* {2}\);\n/;

function compile(...options: readonly string[]): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', join(root, 'tsconfig.build.json'), ...options];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`Expected the sources to compile, got exit code ${status}. Correct what is named above.`);
}

function forPackage(text: string): string {
  const renamed = text.replace(/new URL\('(\.[^']*)\.ts'/g, "new URL('$1.js'");
  return commands.reduce((so, [inClone, installed]) => so.replace(inClone, installed), renamed);
}

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed !== text) writeFileSync(file, changed);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

build();
