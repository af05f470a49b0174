import type { BareCase } from '../keys/case.ts';
import type { Shown } from '../keys/during/shown.ts';
import type { Outcome, Refusal } from '../model/outcome.ts';
import { requireRefusal, requireRefusalWith } from '../wire/judging.ts';
import { requireUnchanged } from './unchanged.ts';

/** A case's act, what was shown before it, and the outcome after which that was compared already. */
export type JudgedAct = {
  readonly outcome: Outcome;
  readonly before: Shown;
  compared?: Outcome | undefined;
};

/**
 * The refusal of a call that must be refused, with one of `codes` where any are named, and that has changed nothing: a
 * target may name the right exception and do all the same what it was told. Several expectations of one refusal compare
 * once. `orSuccess`: the call may succeed as well.
 */
export async function requireRefused(
  act: BareCase & JudgedAct,
  codes?: readonly string[],
  orSuccess?: 'or success',
): Promise<Refusal | undefined> {
  const { outcome, before } = act;
  if (orSuccess && outcome.kind === 'success') return undefined;
  const refusal = codes ? requireRefusalWith(outcome, codes) : requireRefusal(outcome);
  if (act.compared !== outcome) await requireUnchanged(act, before, outcome.exchange.operation);
  act.compared = outcome;
  return refusal;
}
