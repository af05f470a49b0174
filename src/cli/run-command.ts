import { Command, Option } from 'commander';
import { grades, type Shard } from '../report/report.ts';
import { certify } from './certify.ts';
import { count, list, shard } from './option-values.ts';
import type { SetExitCode } from './program.ts';

/** What the command line says about a run. */
export type RunArguments = {
  readonly target?: string;
  readonly endpoint?: readonly string[];
  readonly regions?: readonly string[];
  readonly start?: string;
  readonly only?: readonly string[];
  readonly operation?: string;
  readonly grade?: string;
  readonly tags?: string;
  readonly lanes: number;
  readonly seed?: string;
  readonly repeat: number;
  readonly rerunFailed?: string;
  readonly maxFailures?: number;
  readonly out?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly shard?: Shard;
  readonly list?: boolean;
};

const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];

/** `kms-conformance [run] …` */
export function runCommand(setExitCode: SetExitCode): Command {
  return new Command('run')
    .description('certify a target (the default command); without a target, the embedded reference KMS')
    .option('--target <name|file>', 'a profile in targets/, or the path of one')
    .option('--endpoint <url>', 'an endpoint for all Regions, or REGION=URL; repeatable', collect)
    .option('--regions <a,b,c>', 'home, second and third Region', list)
    .option('--start <command>', 'starts the target; {port} is replaced by a free port')
    .option('--only <id>', 'a clause or scenario id; repeatable', collect)
    .option('--operation <operation>', 'scenarios of one operation, such as UpdatePrimaryRegion')
    .addOption(new Option('--grade <grade>', 'scenarios of one grade of evidence').choices(grades))
    .option('--tags <expression>', 'a cucumber tag expression, such as "@UPR-01 or @WIR-05"')
    .option('--lanes <n>', 'scenarios at a time, 1 to 256', count('--lanes', 1, 256), 32)
    .option('--seed <text>', 'order of the scenarios; a run says which it used')
    .option(
      '--repeat <n>',
      'run everything n times, 1 to 1000, and require the same verdicts',
      count('--repeat', 1, 1000),
      1,
    )
    .option('--rerun-failed <report>', 'only what did not pass in an earlier report.json')
    .option('--max-failures <n>', 'end the run early', count('--max-failures', 1, 1_000_000))
    .option('--out <folder>', 'where the reports go (default: reports/.local/<target>)')
    .option(
      '--baseline <report>',
      'compare with an earlier report.json; exit 1 only for what moved for the worse',
    )
    .option('--update-baseline', 'write what this run found as the new baseline, and show the difference')
    .option(
      '--shard <i/n>',
      'the i-th of n parts of the selection; `merge` puts their reports together',
      shard,
    )
    .option('--list', 'print the ids of the selected scenarios and run nothing')
    .action(async (options: RunArguments) => setExitCode(await certify(options)));
}
