import { type Named, tagValues } from './case-id.ts';
import type { Session } from './session.ts';
import { inapplicable, unsupported } from './stop.ts';

/** Stops a scenario before its first step when the target claims no such capability, or answers for no such operation. */
export function requireApplicable({ target, support }: Session, scenario: Named): void {
  const missing = tagValues(scenario, 'needs').find(
    (need) => !target.capabilities.some((claimed) => claimed === need),
  );
  if (missing) {
    throw inapplicable(
      'not-claimed',
      `The profile of ${target.name} does not claim the capability ${missing}.`,
    );
  }
  const absent = tagValues(scenario, 'operation').find((operation) => support.unsupported.has(operation));
  if (absent) throw unsupported(absent);
}
