/** The scripts in the shells they are for: what is completed after which words. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { Argument, Command, Option } from 'commander';
import { bashScript } from '../../../src/cli/completion/bash.ts';
import { completionsOf } from '../../../src/cli/completion/completions.ts';
import { fishScript } from '../../../src/cli/completion/fish.ts';
import { zshScript } from '../../../src/cli/completion/zsh.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { test } from '../../rules/posix-test.ts';
import { command } from '../command.ts';

const folder = mkdtempSync(join(tmpdir(), 'completion-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'a report.json'), '');
mkdirSync(join(folder, 'reports'));

const commands = [
  new Command('run')
    .description("certify a target (it's the default)")
    .option('--out <folder>', 'where to')
    .option('--seed <text>', 'order')
    .option('--only <id>', 'a clause')
    .option('--list', 'only list')
    .addOption(new Option('--grade <grade>', 'how known').choices(['documented', 'recorded'])),
  new Command('compare').argument('<report>').option('--out <folder>', 'where to'),
  new Command('completion').addArgument(new Argument('<shell>').choices(['bash', 'fish'])),
];
const completions = completionsOf(commands, { only: ['UPR-01', 'UPR-02', 'REP-01'] });

/** Words typed so far, the last one to be completed; and what is offered, sorted. */
const cases: readonly (readonly [typed: string, offered: readonly string[]])[] = [
  ['comp', ['compare', 'completion']],
  ['--gr', ['--grade']],
  ['--grade ', ['documented', 'recorded']],
  ['run --list --only UPR', ['UPR-01', 'UPR-02']],
  ['--out rep', ['reports']],
  ['--out a', ['a report.json']],
  ['--seed ', []],
  ['compare --o', ['--out']],
  ['compare --l', []],
  ['compare rep', ['reports']],
  ['completion b', ['bash']],
  ['help r', ['run']],
  ['--only run --li', ['--list']],
];

const shells: Readonly<Record<string, (typed: string) => readonly string[]>> = {
  bash: (typed) => {
    const words = typed.split(' ').map((word) => `'${word}'`);
    const script = `${bashScript(completions)}
COMP_WORDS=(kms-conformance ${words.join(' ')}); COMP_CWORD=${words.length}; _kms_conformance
printf '%s\\n' "\${COMPREPLY[@]}"`;
    return ran('bash', ['-c', script]);
  },
  // Where zsh completes, only within its line editor, these four functions offer words; here they print them.
  zsh: (typed) => {
    const words = typed.split(' ').map((word) => `'${word}'`);
    const script = `compdef() { :; }
compadd() { shift; for word in "$@"; do [[ $word = "$PREFIX"* ]] && print -r -- $word; done; true; }
_files() { print -rl -- "$PREFIX"*(N); }
_describe() { for word in "\${(@P)2}"; do [[ $word = "$PREFIX"* ]] && print -r -- "\${word%%:*}"; done; true; }
words=(kms-conformance ${words.join(' ')}); CURRENT=${words.length + 1}; PREFIX=${words.at(-1)}
${zshScript(completions)}
_kms_conformance`;
    return ran('zsh', ['-f', '-c', script]);
  },
  fish: (typed) => {
    const script = `${fishScript(completions)}\ncomplete -C 'kms-conformance ${typed}'`;
    const lines = ran('fish', ['--no-config', '-c', script]);
    return lines.map((line) => line.replace(/\t.*|\/$/, '').replaceAll('\\', ''));
  },
};

function ran(shell: string, args: readonly string[]): readonly string[] {
  const { status, stdout, stderr, error } = spawnSync(shell, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (error) throw error;
  assert.deepEqual([status, stderr], [0, ''], stdout);
  return stdout.split('\n').filter(Boolean).sort();
}

function skipWithout(t: TestContext, shell: string): boolean {
  const isThere = spawnSync(shell, ['--version'], { timeout: 30_000 }).error === undefined;
  if (!isThere) t.skip(`COMPLETION IN ${shell.toUpperCase()} WAS NOT TRIED: ${shell} is not installed here`);
  return !isThere;
}

for (const [shell, complete] of Object.entries(shells)) {
  test(`${shell} completes commands, options, their values and files`, (t) => {
    if (skipWithout(t, shell)) return;
    for (const [typed, offered] of cases) assert.deepEqual(complete(typed), offered, `${shell}: ${typed}`);
  });

  test(`the script of the real commands is one that ${shell} reads`, (t) => {
    if (skipWithout(t, shell)) return;
    const real = completionsOf(createProgram(() => {}).commands, { only: ['UPR-01'] });
    const write = { bash: bashScript, zsh: zshScript, fish: fishScript }[shell];
    const file = join(folder, `real.${shell}`);
    writeFileSync(file, write?.(real) ?? '');
    ran(shell, ['-n', file]);
  });
}

test('the command prints the script, with the clauses, operations and targets of the suite', async () => {
  const { code, stdout } = await command(['completion', 'bash']);
  assert.equal(code, 0);
  assert.match(stdout, /'run --only'\) words='[^']*\bUPR-E2\b/);
  assert.match(stdout, /'run --operation'\) words='[^']*\bUpdatePrimaryRegion\b/);
  assert.match(stdout, /'run --target'\) words='[^']*\bmoto\b[^']*' files=yes/);
});

test('a shell without a script is refused with those that have one', async () => {
  const { code, stderr } = await command(['completion', 'tcsh']);
  assert.equal(code, 2);
  assert.match(stderr, /'tcsh' is invalid.*bash, zsh, fish/);
});
