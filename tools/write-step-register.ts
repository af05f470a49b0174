/** Brings the generated part of `features/README.md` up to date: every sentence and every tag. `--check` compares only. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { givenFlags } from './bad-input.ts';
import { definedSentences, stepRegister, withRegister } from './step-register.ts';

const isCheck = givenFlags(['--check']).has('--check');
const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}/features/README.md`;

const features = globSync('features/**/*.feature', { cwd: root }).map((path) =>
  readFileSync(`${root}/${path}`, 'utf8'),
);
const tags = features.flatMap((text) =>
  [...text.matchAll(/^\s*(@.*)$/gm)].flatMap(([, line = '']) => line.trim().split(/\s+/)),
);
const register = stepRegister(await definedSentences(root), tags);
const before = existsSync(page) ? readFileSync(page, 'utf8') : '# The vocabulary\n';
const after = withRegister(before, register);
if (!isCheck) writeFileSync(page, after);
else if (after !== before) {
  process.stderr.write(
    'features/README.md no longer lists every sentence and tag. Regenerate it: npm run register\n',
  );
  process.exitCode = 1;
}
