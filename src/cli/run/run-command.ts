import { Command, Option } from 'commander';
import { clientNames } from '../../model/exchange.ts';
import { grades } from '../../model/grade.ts';
import { type UsageError, unknownName } from '../../profile/usage-error.ts';
import type { RunArguments, SetExitCode } from '../arguments.ts';
import { accountOptions } from '../aws/account-options.ts';
import { certify } from '../certify.ts';
import { sayMissingKeyTypes } from '../missing-key-types.ts';
import { collect, count, kinds, outputKinds, shard } from '../option-values.ts';
import { whichTarget } from '../target-options.ts';
import { withConfig } from './config-file.ts';

/** A word that is neither an option nor a value of one: a command that does not exist, or a forgotten option. */
function notACommand(word: string, program: Command | null): UsageError {
  const known = [...(program?.commands.map((each) => each.name()) ?? []), 'help'];
  const remedy = /^https?:/.test(word)
    ? `Write --endpoint before it: --endpoint ${word}.`
    : `Expected one of: ${known.join(', ')}; or options alone. See npm start -- --help.`;
  return unknownName('command', word, known, remedy);
}

/** `kms-conformance [run] …` */
export function runCommand(setExitCode: SetExitCode): Command {
  return accountOptions(reportOptions(paceOptions(targetOptions(new Command('run')))))
    .description('certify a target (the default command); without a target, the embedded reference KMS')
    .option('--only <id>', 'a clause or scenario id; repeatable', collect)
    .option('--operation <operation>', 'scenarios of one operation, such as UpdatePrimaryRegion')
    .addOption(new Option('--grade <grade>', 'scenarios of one grade of evidence').choices(grades))
    .option('--tags <expression>', 'a cucumber tag expression, such as "@UPR-01 or @WIR-05"')
    .option('--seed <text>', 'order of the scenarios; a run says which it used')
    .option(
      '--repeat <n>',
      'run everything n times, 1 to 1000, and require the same verdicts each time',
      count('--repeat', 1, 1000),
      1,
    )
    .option(
      '--rerun-failed <report>',
      'only what failed or was undecided in an earlier report.json; written to the folder `rerun` beside it',
    )
    .addOption(
      new Option(
        '--resume <report>',
        'only what an earlier report.json did not run or did not decide',
      ).conflicts('rerunFailed'),
    )
    .option(
      '--max-failures <n>',
      'stop the run after this many failures',
      count('--max-failures', 1, 1_000_000),
    )
    .allowExcessArguments()
    .action(async (options: RunArguments, command: Command) => {
      const { args, parent } = command;
      sayMissingKeyTypes();
      if (args.length > 0) throw notACommand(args[0] as string, parent);
      setExitCode(await certify(withConfig(options, command)));
    });
}

/** What is made of what was found, and how much of it is shown. */
function reportOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'where the reports go (default: kms-conformance-report/<target>)')
    .option('--baseline <report>', 'compare with an earlier report.json; exit 1 only for regressions')
    .option('--update-baseline', 'write the results of this run as the new baseline, and show the difference')
    .option('--known <file>', 'differences that do not fail the run, each with a reason')
    .option('--report <kinds>', `which outputs to write: ${outputKinds.join(', ')} (default: all)`, kinds)
    .option('--shard <i/n>', 'the i-th of n parts of the selection; `merge` combines their reports', shard)
    .option('--list', 'print the ids of the selected scenarios and run nothing')
    .addOption(new Option('--quiet', 'print the last line only').conflicts('verbose'))
    .option('--verbose', 'print every root cause in full, and the figures of every operation');
}

/** What to run against. */
function targetOptions(command: Command): Command {
  return whichTarget(command)
    .option('--target-version <v>', 'which version of it runs there')
    .option(
      '--settle <ms>',
      'how long a key may take to leave Creating or Updating (default: the value in the profile, or 15000)',
      count('--settle', 1, 3_600_000),
    );
}

/** How many scenarios go on at a time, and whose keys they have. */
function paceOptions(command: Command): Command {
  return command
    .option('--lanes <n>', 'scenarios at a time, 1 to 256', count('--lanes', 1, 256), 32)
    .addOption(
      new Option(
        '--fixtures <whose>',
        'share unchanged keys between scenarios, or create keys for each scenario',
      )
        .choices(['shared', 'own'])
        .default('shared'),
    )
    .addOption(
      new Option('--client <name>', 'what sends the act of each scenario')
        .choices(['sdk', ...clientNames])
        .default('sdk'),
    );
}
