import { Command } from 'commander';
import { suiteVersion } from '../run/suite.ts';
import { againstCommand } from './against-command.ts';
import type { SetExitCode } from './arguments.ts';
import { awsCommand } from './aws/aws-command.ts';
import { clausesCommand } from './clauses-command.ts';
import { compareCommand } from './compare-command.ts';
import { completionCommand } from './completion/command.ts';
import { historiesCommand } from './histories-command.ts';
import { matrixCommand } from './matrix-command.ts';
import { mergeCommand } from './merge-command.ts';
import { runCommand } from './run/run-command.ts';
import { serveCommand } from './serve-command.ts';
import { siteCommand } from './site-command.ts';
import { specCommand } from './spec-command.ts';
import { sweepCommand } from './sweep-command.ts';

/** The program with all its commands. Throws CommanderError instead of ending the process. */
export function createProgram(setExitCode: SetExitCode): Command {
  const program = new Command('kms-conformance').description(
    'Tests whether a server that speaks the AWS KMS API behaves as AWS KMS is documented to behave.',
  );
  program.version(suiteVersion(), '--version', 'print the version of the suite');
  const commands = [
    runCommand(setExitCode),
    compareCommand(setExitCode),
    againstCommand(setExitCode),
    mergeCommand(setExitCode),
    matrixCommand(),
    siteCommand(),
    clausesCommand(),
    specCommand(),
    serveCommand(),
    sweepCommand(setExitCode),
    awsCommand(setExitCode),
    historiesCommand(setExitCode),
    completionCommand(),
  ];
  for (const [index, command] of commands.entries()) program.addCommand(command, { isDefault: index === 0 });
  for (const command of [program, ...commands, ...commands.flatMap((each) => each.commands)]) strict(command);
  return program.addHelpText('after', () => `\nThe default command:\n\n${commands[0]?.helpInformation()}`);
}

/** Extra arguments are typos; no command may exit the process. */
function strict(command: Command): void {
  if (command.name() !== 'run') command.allowExcessArguments(false);
  command.exitOverride().showSuggestionAfterError();
  const known = command.options.map(({ long }) => long).join(', ');
  const name = command.name() === 'run' ? '' : `${command.name()} `;
  const hint = `${known && `Options: ${known}. `}See npm start -- ${name}--help`;
  command.showHelpAfterError(hint);
}
