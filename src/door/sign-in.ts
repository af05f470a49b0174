import type { Call } from '../model/driver.ts';
import type { Outcome } from '../model/outcome.ts';
import { indeterminate } from '../model/stop.ts';
import { type Identification, isRefusedForTime, isRefusedIdentity } from '../wire/identification.ts';

/** Sends a call a single time with the credentials that are good now. */
type Once = (call: Call) => Promise<Outcome>;

/**
 * Sends a call once, and again where it was refused for who sent it although the target still accepts the identity, or
 * accepts it with credentials read anew. Where it does not, the run is over: that is thrown, now and for every later
 * call. An identity that the target never knew is the target's own business, unless the refusal says that it expired.
 */
export async function sendIdentified(
  once: Once,
  identification: Identification,
  call: Call,
): Promise<Outcome> {
  const lost = identification.lost();
  if (lost) throw lost;
  const generation = identification.generation();
  const outcome = await once(call);
  if (call.tampering || outcome.kind === 'no-answer') return outcome;
  if (!isRefusedIdentity(outcome)) {
    if (outcome.kind === 'success') identification.noteAccepted(call.identity);
    return outcome;
  }
  if (!identification.hasWorked(call.identity) && !isRefusedForTime(outcome)) return outcome;
  if (await isStillAccepted(once, call)) return once(call);
  const again = (await identification.refresh(generation)) ? await once(call) : outcome;
  if (!isRefusedIdentity(again)) return again;
  throw identification.lose(call, again);
}

/** Whether the target accepts the same identity for a read that it allows, or refuses for another reason. */
async function isStillAccepted(once: Once, { operation, region, identity }: Call): Promise<boolean> {
  const read = operation === 'ListKeys' ? 'ListAliases' : 'ListKeys';
  const outcome = await once({ operation: read, input: {}, region, identity });
  if (outcome.kind === 'no-answer')
    throw indeterminate(
      'no-answer',
      `No answer to ${read}, which would show whether ${identity} is still accepted.`,
    );
  return !isRefusedIdentity(outcome);
}
