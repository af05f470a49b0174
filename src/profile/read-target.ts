import { anonymousProfile } from './anonymous.ts';
import { refuseAws, refuseUnguarded } from './aws.ts';
import { type Endpoints, profileEndpoints, readEndpoints } from './endpoints.ts';
import {
  type ConfiguredRegion,
  readConfiguredEndpoint,
  readConfiguredRegion,
  readEnvironment,
  type Variables,
} from './environment.ts';
import { checkHomeRegion, withHomeRegion } from './home-region.ts';
import { profileStartCommand, typedStartCommand } from './launch/start-command.ts';
import { checkNaming } from './naming.ts';
import { type Profile, readProfile } from './profile.ts';
import { checkRegions } from './regions.ts';
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
  /** Replaces the settle budget, in milliseconds. */
  readonly settleMs?: number;
  /** What to call a target without a profile, and which version it is. */
  readonly name?: string;
  readonly version?: string;
  /** Whether whoever asks guards a target whose keys cost money. */
  readonly isGuarded?: boolean;
  /** The environment; `process.env` unless given. */
  readonly env?: Variables;
};

/**
 * Turns a profile and the command line into a checked plan of how to reach the target; without either, the endpoint that
 * the environment names for AWS's own clients; without that, the reference. Reads files, opens no connection. Throws a
 * UsageError.
 */
export function readTarget(given: TargetRequest): TargetPlan {
  const found = isNamed(given) ? undefined : readConfiguredEndpoint(given.env);
  const request = found ? { ...given, endpoints: [found.url] } : given;
  const home = configuredHome(request);
  try {
    const plan = planFor(request, home?.region);
    return {
      ...plan,
      ...(found && { endpointFrom: found }),
      ...(home && { homeRegionFrom: home.variable }),
    };
  } catch (error) {
    throw withOrigin(error, found);
  }
}

/** The same error, saying that the endpoint came from the environment, if it did. */
export function withOrigin(error: unknown, found: TargetPlan['endpointFrom']): unknown {
  if (!found || !(error instanceof UsageError)) return error;
  return new UsageError(`${error.message} The endpoint comes from ${found.variable}: correct or unset it.`);
}

function isNamed({ target, endpoints = [], start }: TargetRequest): boolean {
  return target !== undefined || start !== undefined || endpoints.length > 0;
}

/** The Region of the environment is that of a target about which nothing else is known: a profile has Regions of its own. */
function configuredHome(request: TargetRequest): ConfiguredRegion | undefined {
  const isAnonymous = request.target === undefined && isNamed(request);
  const found = isAnonymous && !request.regions ? readConfiguredRegion(request.env) : undefined;
  return found && checkHomeRegion(found);
}

function planFor(request: TargetRequest, home: string | undefined): TargetPlan {
  checkNaming(request);
  const profile = chooseProfile(request);
  if (profile.isGuarded && !request.isGuarded) throw refuseUnguarded(profile.name);
  const regions = home
    ? withHomeRegion(home, profile.regions, request.endpoints ?? [])
    : checkRegions(request.regions ?? profile.regions);
  const target = unplaced(adjusted(profile, request), regions);
  const given = request.endpoints ?? [];
  const isGiven = given.length > 0;
  const named = isGiven ? readEndpoints(given, regions) : profileEndpoints(profile, regions);
  const endpoints = profile.isGuarded ? named : refuseAws(named);
  if (request.start !== undefined) {
    const command = typedStartCommand(request.start, endpoints);
    return { start: 'command', target: versioned(target, request.version), command };
  }
  return isGiven
    ? running(versioned(target, request.version), endpoints, profile)
    : startable(target, endpoints, profile, request.env);
}

function chooseProfile({ target, endpoints = [], start, env }: TargetRequest): Profile {
  if (target !== undefined) return readProfile(target);
  if (endpoints.length === 0 && start === undefined) return readProfile('reference');
  return anonymousProfile(endpoints[0], start, env);
}

function unplaced(profile: Profile, regions: readonly string[]): UnplacedTarget {
  const { name, version, identities, capabilities, budgets, rates, faultsPath, isGuarded } = profile;
  return {
    name,
    ...(version && { version }),
    regions,
    identities,
    capabilities,
    budgets,
    ...(rates && { rates }),
    ...(faultsPath && { faultsPath }),
    ...(isGuarded && { isGuarded }),
  };
}

function adjusted(profile: Profile, { settleMs, name }: TargetRequest): Profile {
  return {
    ...profile,
    ...(name !== undefined && { name }),
    ...(settleMs !== undefined && { budgets: { ...profile.budgets, settleMs } }),
  };
}

// The pinned version is what we install; what somebody else runs may be another, and only they can say which.
function versioned({ version: _, ...target }: UnplacedTarget, version: string | undefined): UnplacedTarget {
  return version === undefined ? target : { ...target, version };
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
    target: { ...target, endpoints },
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
  if (start === undefined) return running(versioned(target, undefined), endpoints, profile);
  const command = profileStartCommand({ ...profile, start }, endpoints, readEnvironment(variables));
  return { start: 'command', target, command };
}
