import type { Command } from 'commander';
import type { TargetRequest } from '../profile/read-target.ts';
import type { TargetPlan } from '../profile/target.ts';
import { shellWord } from '../report/reproduce/shell-words.ts';
import type { RunArguments } from './arguments.ts';
import { collect, list } from './option-values.ts';

/** The options that say which target it is. */
export type TargetArguments = Pick<
  RunArguments,
  'target' | 'endpoint' | 'regions' | 'start' | 'name' | 'targetVersion' | 'settle'
>;

/** Adds the options that say which target it is, and how to start it. */
export function whichTarget(command: Command): Command {
  return command
    .option('--target <name|file>', 'a profile in targets/, or the path of one')
    .option('--endpoint <url>', 'an endpoint for all Regions, or REGION=URL; repeatable', collect)
    .option('--regions <a,b,c>', 'home, second and third Region', list)
    .option('--start <command>', 'starts the target; {port} is replaced by a free port')
    .option('--name <name>', 'what to call the target of --endpoint or --start');
}

/** What the command line says about the target. */
export function targetRequest(options: TargetArguments): TargetRequest {
  const { target, endpoint, regions, start, name, targetVersion, settle } = options;
  return {
    ...(target !== undefined && { target }),
    ...(endpoint && { endpoints: endpoint }),
    ...(regions && { regions }),
    ...(start !== undefined && { start }),
    ...(name !== undefined && { name }),
    ...(targetVersion !== undefined && { version: targetVersion }),
    ...(settle !== undefined && { settleMs: settle }),
  };
}

/** The command with which the reader runs the same target again, wherever its endpoint came from, to be typed as it is. */
export function commandFor(
  options: RunArguments,
  { endpointFrom, homeRegionFrom, target: planned }: TargetPlan,
): string {
  const { target, endpoint, start, name, targetVersion, settle, client = 'sdk' } = options;
  const regions = options.regions ?? (homeRegionFrom ? planned.regions : undefined);
  const endpoints = endpoint ?? (endpointFrom ? [endpointFrom.url] : []);
  const words = [
    ...(target ? ['--target', target] : []),
    ...endpoints.flatMap((url) => ['--endpoint', url]),
    ...(regions ? ['--regions', regions.join(',')] : []),
    ...(start ? ['--start', start] : []),
    ...(name ? ['--name', name] : []),
    ...(targetVersion ? ['--target-version', targetVersion] : []),
    ...(settle ? ['--settle', String(settle)] : []),
    ...(client === 'sdk' ? [] : ['--client', client]),
  ];
  return ['npm start --', ...words.map((word) => shellWord(word))].join(' ');
}

/** What the environment said of the target, in lines; nothing where the command line said all. */
export function fromEnvironment({ endpointFrom, homeRegionFrom }: TargetPlan): string {
  return [
    ...(endpointFrom ? [`Endpoint from ${endpointFrom.variable}\n`] : []),
    ...(homeRegionFrom ? [`Home Region from ${homeRegionFrom}\n`] : []),
  ].join('');
}
