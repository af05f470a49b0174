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
  readonly confirmations: number;
};

export type Target = {
  readonly name: string;
  /** Version the implementation reports or was installed as; absent when nobody knows. */
  readonly version?: string;
  /** At least three Regions: home, second, third. */
  readonly regions: readonly string[];
  /** The endpoint URL of every Region in `regions`. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly identities: { readonly main: Identity; readonly limited?: Identity; readonly stranger?: Identity };
  readonly capabilities: readonly Capability[];
  readonly budgets: Budgets;
  /** Path of the fault control on the home endpoint; given exactly when `faults` is claimed. */
  readonly faultsPath?: string;
};
