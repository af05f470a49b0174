import { anonymousProfile } from './anonymous.ts';
import { refuseAws } from './aws.ts';
import { type Endpoints, profileEndpoints, readEndpoints } from './endpoints.ts';
import { readEnvironment, type Variables } from './environment.ts';
import { type Profile, readProfile } from './profile.ts';
import { checkRegions } from './regions.ts';
import { profileStartCommand, typedStartCommand } from './start-command.ts';
import type { TargetPlan, UnplacedTarget } from './target.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says about the target. */
export type TargetRequest = {
  /** A name, `<name>@<version>` or the path of a profile. */
  readonly target?: string;
  /** `URL` for all Regions, or `REGION=URL`. */
  readonly endpoints?: readonly string[];
  readonly regions?: readonly string[];
  /** A shell line that starts the target, with `{port}` and, for one process per Region, `{region}`. */
  readonly start?: string;
  /** The environment; `process.env` unless given. */
  readonly env?: Variables;
};

/**
 * Turns a profile and the command line into a checked plan of how to reach the target; without either, the
 * reference. Reads files, opens no connection. Throws a UsageError.
 */
export function readTarget(request: TargetRequest): TargetPlan {
  const profile = chooseProfile(request);
  if (profile.refused) throw new UsageError(`Will not run against ${profile.name}: ${profile.refused}`);
  const regions = checkRegions(request.regions ?? profile.regions);
  const target = unplaced(profile, regions);
  const given = request.endpoints ?? [];
  const isGiven = given.length > 0;
  const endpoints = refuseAws(isGiven ? readEndpoints(given, regions) : profileEndpoints(profile, regions));
  if (request.start !== undefined) {
    const command = typedStartCommand(request.start, endpoints);
    return { start: 'command', target: unversioned(target), command };
  }
  return isGiven ? running(target, endpoints, profile) : startable(target, endpoints, profile, request.env);
}

function chooseProfile({ target, endpoints = [], start, env }: TargetRequest): Profile {
  if (target !== undefined) return readProfile(target);
  if (endpoints.length === 0 && start === undefined) return readProfile('reference');
  return anonymousProfile(endpoints[0], start, env);
}

function unplaced(profile: Profile, regions: readonly string[]): UnplacedTarget {
  const { name, version, identities, capabilities, budgets, faultsPath } = profile;
  return {
    name,
    ...(version && { version }),
    regions,
    identities,
    capabilities,
    budgets,
    ...(faultsPath && { faultsPath }),
  };
}

// The pinned version is what we install; what somebody else runs may be another.
function unversioned({ version: _, ...target }: UnplacedTarget): UnplacedTarget {
  return target;
}

function running(target: UnplacedTarget, endpoints: Endpoints, { start }: Profile): TargetPlan {
  const open = Object.values(endpoints).find((endpoint) => endpoint.includes('{port}'));
  if (open !== undefined) {
    throw new UsageError(
      `Expected the port of a running target in --endpoint, got \`${open}\`. Write the port, or add --start "COMMAND with {port}".`,
    );
  }
  const versionFrom = typeof start === 'object' ? start.version : undefined;
  return {
    start: 'none',
    target: { ...unversioned(target), endpoints },
    ...(versionFrom && 'path' in versionFrom && { versionFrom }),
  };
}

function startable(
  target: UnplacedTarget,
  endpoints: Endpoints,
  profile: Profile,
  variables: Variables | undefined,
): TargetPlan {
  const { start } = profile;
  if (start === 'embedded') return { start, target };
  if (start === undefined) return running(target, endpoints, profile);
  const command = profileStartCommand({ ...profile, start }, endpoints, readEnvironment(variables));
  return { start: 'command', target, command };
}
