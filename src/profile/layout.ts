import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from './launch/free-port.ts';
import { fill, type Placeholders } from './launch/placeholders.ts';
import { placeTarget, type Target, type TargetPlan } from './target.ts';

export type CommandPlan = Extract<TargetPlan, { start: 'command' }>;

/** One process of a target to be: the Regions it serves, where its output goes, what its placeholders stand for. */
export type Part = {
  readonly regions: readonly string[];
  readonly logFile: string;
  readonly endpoint: string;
  readonly values: Placeholders;
};

/**
 * Decides which processes a target needs and where each will listen. Each is given a folder of its own inside
 * `dataFolder`, because what keeps a database there locks it.
 */
export async function layOut(
  plan: CommandPlan,
  dataFolder: string,
  logFile: string,
): Promise<readonly Part[]> {
  const { regions } = plan.target;
  const groups = plan.command.processes === 'one' ? [regions] : regions.map((region) => [region]);
  const ports = await freePorts(groups.length);
  return groups.map((group, index) => {
    const region = group[0] as string;
    const data = join(dataFolder, region);
    mkdirSync(data, { recursive: true });
    const values = { port: String(ports[index]), region, bin: plan.command.binFolder ?? '', data };
    return {
      regions: group,
      logFile: groups.length === 1 ? logFile : logFile.replace(/(\.\w+)?$/, `-${region}$1`),
      endpoint: fill(plan.command.endpoints[region] as string, values),
      values,
    };
  });
}

/** The target with the endpoints its processes will have. */
export function place(plan: CommandPlan, parts: readonly Part[]): Target {
  return placeTarget(plan.target, (region) => {
    const part = parts.find(({ regions }) => regions.includes(region)) as Part;
    return fill(plan.command.endpoints[region] as string, part.values);
  });
}
