/**
 * What a run needs to know about the implementation it certifies: data only, already checked.
 * A profile (`targets/<name>.json`) plus the command line becomes a Target; nothing later reads a
 * profile or the environment again.
 */

/** What a target may claim beyond the core API. A closed list: scenarios ask for one with `@needs:<capability>`. */
export const capabilities = ['authorization', 'accounts', 'signatures', 'faults'] as const;
export type Capability = (typeof capabilities)[number];

/** `main` administers every key of the run, `limited` is a user of the same account with no IAM policy, `stranger` belongs to another account. */
export const identityNames = ['main', 'limited', 'stranger'] as const;
export type IdentityName = (typeof identityNames)[number];

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** One caller: its credentials and, where a key policy must name it, its ARN. */
export type Identity = Credentials & { readonly arn?: string };

/** How long to wait for what, in milliseconds; `confirmations` counts consecutive reads that must agree. */
export type Budgets = {
  readonly settleMs: number;
  readonly pollMs: number;
  readonly requestMs: number;
  /** Within which a key policy or a grant takes effect; `settleMs` unless said. */
  readonly permissionsMs?: number;
  /** Within which GetKeyLastUsage shows a use; `settleMs` unless said. */
  readonly usageMs?: number;
  readonly confirmations: number;
  /** How many settled keys of one kind, in the same Regions, a run keeps for scenarios to come. */
  readonly copies?: number;
  /** How long AWS itself may keep a key Creating or Updating, where that is not what is known of AWS: for a clock that runs faster. */
  readonly transientMs?: number;
};

/** How many calls a target takes, counted per Region and per operation. */
export type Rates = {
  /** By operation; one that is not named is not held back until it is throttled. */
  readonly perSecond: Readonly<Record<string, number>>;
  /** The part of them that a run takes, from 0 to 1. */
  readonly share: number;
};

export type Target = {
  readonly name: string;
  /** The command that starts it, `{port}` for its port; absent where it runs already. */
  readonly start?: string;
  /** Version the implementation reports or was installed as; absent when nobody knows. */
  readonly version?: string;
  /** At least three Regions: home, second, third. */
  readonly regions: readonly string[];
  /** The endpoint URL of every Region in `regions`. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly identities: { readonly main: Identity; readonly limited?: Identity; readonly stranger?: Identity };
  readonly capabilities: readonly Capability[];
  readonly budgets: Budgets;
  /** Absent where nobody knows; then a run learns from being throttled. */
  readonly rates?: Rates;
  /** Path of the fault control on the home endpoint; given exactly when `faults` is claimed. */
  readonly faultsPath?: string;
  /** Whether its keys cost money: whoever runs against it has to be let through by the guard. */
  readonly isGuarded?: true;
};

/** A target that has no endpoints yet, because it still has to be started. */
export type UnplacedTarget = Omit<Target, 'endpoints'>;

/**
 * How to start a target. Words, environment and endpoint templates may hold `{port}`, `{region}`, `{bin}` and `{data}`;
 * `src/profile/launch/launch.ts` fills them in.
 */
export type StartCommand = {
  /** The program first. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Whether one process serves all Regions, or each Region needs one of its own. */
  readonly processes: 'one' | 'per-region';
  /** `tcp`: ready when the port accepts a connection. A path: ready when it answers HTTP below 500. */
  readonly ready: string;
  readonly readyMs: number;
  readonly versionFrom?: VersionSource;
  /** Endpoint URL templates by Region. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Folder of the installed programs, for `{bin}`; absent for a command that a person typed. */
  readonly binFolder?: string;
  /** What to type when the program is not installed. */
  readonly installCommand?: string;
};

export type VersionSource =
  | { readonly command: readonly string[] }
  | { readonly path: string; readonly member: string };

/**
 * What to do to reach a target. `none`: it runs already. `embedded`: start the reference KMS and give its URL to
 * `placeTarget`. `command`: give the plan to `launch`.
 */
export type TargetPlan = (
  | { readonly start: 'none'; readonly target: Target; readonly versionFrom?: VersionSource }
  | { readonly start: 'embedded'; readonly target: UnplacedTarget }
  | { readonly start: 'command'; readonly target: UnplacedTarget; readonly command: StartCommand }
) & {
  /** The endpoint came from this variable of the environment, not from the command line. */
  readonly endpointFrom?: { readonly variable: string; readonly url: string };
  /** The home Region came from this variable of the environment. */
  readonly homeRegionFrom?: string;
};

/** The target with its endpoints, now that it is known where it listens. */
export function placeTarget(target: UnplacedTarget, endpointOf: (region: string) => string): Target {
  const endpoints = Object.fromEntries(target.regions.map((region) => [region, endpointOf(region)]));
  return { ...target, endpoints };
}
