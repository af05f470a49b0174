import { Command } from 'commander';
import { clausesCommand } from './clauses-command.ts';
import { compareCommand } from './compare-command.ts';
import { matrixCommand } from './matrix-command.ts';
import { mergeCommand } from './merge-command.ts';
import { proveCommand } from './prove-command.ts';
import { runCommand } from './run-command.ts';
import { serveCommand } from './serve-command.ts';
import { sweepCommand } from './sweep-command.ts';

/** Receives what the process shall exit with. */
export type SetExitCode = (code: number) => void;

/** The program with all its commands. Throws CommanderError instead of ending the process. */
export function createProgram(setExitCode: SetExitCode): Command {
  const program = new Command('kms-conformance').description(
    'Says whether something that speaks the AWS KMS API behaves as AWS KMS is documented to behave.',
  );
  const commands = [
    runCommand(setExitCode),
    compareCommand(setExitCode),
    mergeCommand(setExitCode),
    matrixCommand(),
    clausesCommand(),
    serveCommand(),
    sweepCommand(setExitCode),
    proveCommand(setExitCode),
  ];
  for (const [index, command] of commands.entries()) program.addCommand(command, { isDefault: index === 0 });
  for (const command of [program, ...commands]) strict(command);
  return program.addHelpText('after', () => `\nThe default command:\n\n${commands[0]?.helpInformation()}`);
}

/** An argument too many is a typo, and no command may end the process by itself. */
function strict(command: Command): void {
  command.allowExcessArguments(false).exitOverride().showSuggestionAfterError();
  const known = command.options.map(({ long }) => long).join(', ');
  const name = command.name() === 'run' ? '' : `${command.name()} `;
  const hint = `${known && `Options: ${known}. `}Explained by: npm start -- ${name}--help`;
  command.showHelpAfterError(hint);
}
