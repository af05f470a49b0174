import { Argument, Command } from 'commander';
import { profileNames } from '../../profile/profile.ts';
import { loadSuite } from '../../run/suite.ts';
import { operationNames } from '../../spec/operation-table.ts';
import { outputKinds } from '../option-values.ts';
import { bashScript } from './bash.ts';
import { type Completions, completionsOf, type Values } from './completions.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const scripts: Readonly<Record<string, (completions: Completions) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `kms-conformance completion bash|zsh|fish`: a script that makes a shell complete commands, options and their values. */
export function completionCommand(): Command {
  return new Command('completion')
    .description('print a script that makes your shell complete kms-conformance')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(scripts)))
    .addHelpText('after', usage)
    .action(async (shell: string, _options: unknown, { parent }: Command) => {
      const completions = completionsOf(parent?.commands ?? [], await valuesOfSuite());
      process.stdout.write(scripts[shell]?.(completions) ?? '');
    });
}

const usage = `
bash: source <(kms-conformance completion bash)      in ~/.bashrc
zsh:  source <(kms-conformance completion zsh)       in ~/.zshrc, after compinit
fish: kms-conformance completion fish | source       in ~/.config/fish/config.fish`;

async function valuesOfSuite(): Promise<Values> {
  const { manifest } = await loadSuite();
  const clauses = new Set(manifest.scenarios.map(({ clause }) => clause));
  return { only: [...clauses], operation: operationNames, target: profileNames(), report: outputKinds };
}
