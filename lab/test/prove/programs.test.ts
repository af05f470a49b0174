import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start } from '../../../test/cli/command.ts';

const program = (name: string) => fileURLToPath(new URL(`../../${name}/main.ts`, import.meta.url));

/** What somebody types wrongly, and what the program says to it. */
const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['soak', ['--runs', 'many'], /^error: Expected a whole number after --runs, such as 5; got `many`\.\n$/],
  [
    'soak',
    ['--variation', 'reads-lagg'],
    /^error: Unknown variation `reads-lagg`\. Did you mean "reads-lag"\?/,
  ],
  ['soak', ['--publish'], /^error: Expected the logs to publish, got none\. Name them after --publish\.\n$/],
  ['soak', ['--sead', '1'], /^error: Unknown option '--sead'/],
  ['crash', ['--kills', '-1'], /^error: .*--kills/],
  ['mutation', ['--at-mots', '1'], /^error: Unknown option '--at-mots'/],
];

for (const [name, args, said] of wrong) {
  test(`${name} ${args.join(' ')} ends with one paragraph and exit code 2`, async () => {
    const { code, stdout, stderr } = await start(args, { program: program(name) }).ended;
    assert.match(stderr, said);
    assert.deepEqual([code, stdout], [2, '']);
  });
}
