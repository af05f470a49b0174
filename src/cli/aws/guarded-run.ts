import { standardChain } from '../../aws/chain.ts';
import { type EvidenceKeeper, keepEvidence } from '../../aws/evidence.ts';
import { type AccountRequest, openAccount } from '../../aws/open-account.ts';
import { type Plan, planFor } from '../../aws/plan.ts';
import type { Target } from '../../profile/target.ts';
import type { RunOptions } from '../../run/run-options.ts';
import type { Suite } from '../../run/suite.ts';
import type { Selection } from '../run/select.ts';
import { type AccountArguments, permissionOf } from './account-options.ts';

/** What the command line says about an account and what of it is planned. */
export type GuardedArguments = AccountArguments & { readonly endpoint?: readonly string[] };

/** A run that the guard let through: whom to call, what to run, and within which bounds. */
export type Guarded = {
  readonly target: Target;
  readonly selection: Selection;
  readonly bounds: Pick<
    RunOptions,
    'sets' | 'mostKeys' | 'isProbed' | 'lanes' | 'rereadIdentities' | 'onExchange'
  > & {
    readonly signal: AbortSignal;
  };
  readonly evidence: EvidenceKeeper;
};

/** How a plan reads the account of a target: through the standard chain, and STS beside a typed endpoint. */
export function requestFor(
  target: Target,
  suite: Suite,
  { scenarios, words }: Selection,
  options: GuardedArguments,
): AccountRequest {
  const { plan: name = words === undefined ? 'full' : 'selection', endpoint, rate } = options;
  const rates = { perSecond: {}, share: 1, ...target.rates, ...(rate !== undefined && { share: rate }) };
  const all = suite.manifest.scenarios;
  const stsUrl = endpoint && target.endpoints[target.regions[0] ?? ''];
  return {
    target: { ...target, rates },
    chain: standardChain(),
    ...(stsUrl && { stsUrl }),
    planOf: (capabilities) => planFor({ name, scenarios, all, capabilities, rates }),
    now: Date.now,
  };
}

/** Asks the guard, which reads and writes nothing. Throws a UsageError with the first reason not to run. */
export async function guard(
  target: Target,
  suite: Suite,
  selection: Selection,
  options: GuardedArguments,
  folder: string,
): Promise<Guarded> {
  const permission = permissionOf(options);
  const account = await openAccount(requestFor(target, suite, selection, options), permission);
  const { plan, reread, boundMs } = account;
  const evidence = keepEvidence(folder, account);
  return {
    target: account.target,
    selection: selectionOf(selection, plan),
    bounds: {
      sets: plan.sets,
      mostKeys: plan.mostKeys,
      isProbed: true,
      lanes: plan.lanes,
      rereadIdentities: reread,
      signal: AbortSignal.timeout(boundMs),
      onExchange: evidence.keep,
    },
    evidence,
  };
}

function selectionOf(selection: Selection, { name, scenarios }: Plan): Selection {
  const words = [
    ...(name === 'quick' ? ['--plan quick'] : []),
    ...(selection.words ? [selection.words] : []),
  ];
  return { ...selection, scenarios, ...(words.length > 0 && { words: words.join(' and ') }) };
}
