import { type Named, tagValues } from './case-id.ts';
import { unexpectedRefusal } from './defects.ts';
import type { Door } from './door.ts';
import { outcomeOf } from './outcome.ts';
import type { Session } from './session.ts';
import { difference, inapplicable, unsupported } from './stop.ts';

/** Stops a scenario before its first step when the target claims no such capability, or answers for no such operation. */
export function requireApplicable({ target, support }: Session, door: Door, scenario: Named): void {
  const missing = tagValues(scenario, 'needs').find(
    (need) => !target.capabilities.some((claimed) => claimed === need),
  );
  if (missing) {
    throw inapplicable(
      'not-claimed',
      `The profile of ${target.name} does not claim the capability ${missing}.`,
    );
  }
  // Outlines over operations carry no tag for each; their titles begin with it.
  const [titular = ''] = scenario.name.split(' ');
  const operations = [...tagValues(scenario, 'operation'), titular];
  const absent = operations.find((operation) => support.unsupported.has(operation));
  if (absent) throw unsupported(absent);
  requireHappyPaths(support, door, scenario);
}

/** A refusal says nothing about an operation that refuses everything: its happy path must have been seen to work. */
function requireHappyPaths({ broken }: Session['support'], door: Door, scenario: Named): void {
  const operation = tagValues(scenario, 'operation').find((name) => broken.has(name)) ?? '';
  const seen = broken.get(operation);
  if (!seen) return;
  door.seen.exchanges.push(...seen.exchanges);
  if (seen.undecided) throw seen.undecided;
  if (seen.obstacle) throw difference(seen.obstacle);
  const last = seen.exchanges.at(-1);
  const outcome = last && outcomeOf(last);
  throw difference({
    expected: `the happy path of ${operation} to work`,
    actual: seen.evidence,
    ...(outcome && outcome.kind !== 'success' && { defect: unexpectedRefusal(outcome) }),
  });
}
