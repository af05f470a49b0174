import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import type { BareCase } from '../keys/case.ts';
import { operationsAbout } from '../model/about-operations.ts';
import { type Named, tagValues } from '../model/case-id.ts';
import type { Located, Outlines } from '../model/outline-rows.ts';
import { difference, inapplicable, unsupported, withoutMultiRegionKeys } from '../model/stop.ts';
import { needsMultiRegionKey } from '../spec/operation-table.ts';
import { unexpectedRefusal } from '../wire/defects.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** Stops a scenario before its first step when the target claims no such capability, or answers for no such operation. */
export function requireApplicable(
  { door, session: { target, support } }: BareCase,
  scenario: Named & Located,
  document: Outlines,
): void {
  const missing = tagValues(scenario, 'needs').find(
    (need) => !target.capabilities.some((claimed) => claimed === need),
  );
  if (missing) {
    throw inapplicable(
      'not-claimed',
      `The profile of ${target.name} does not claim the capability ${missing}.`,
    );
  }
  const operations = [...operationsAbout(scenario, document), ...tagValues(scenario, 'requires')];
  const absent = operations.find((operation) => support.unsupported.has(operation));
  if (absent) throw unsupported(absent);
  if (support.lacksMultiRegionKeys && operations.some(needsMultiRegionKey))
    throw withoutMultiRegionKeys(support.lacksMultiRegionKeys);
  requireHappyPaths(support, door, operations);
}

/** A refusal says nothing about an operation that refuses everything: its happy path must have been seen to work. */
function requireHappyPaths({ broken }: Session['support'], door: Door, operations: readonly string[]): void {
  const operation = operations.find((name) => broken.has(name)) ?? '';
  const seen = broken.get(operation);
  if (!seen) return;
  door.seen.exchanges.push(...seen.exchanges);
  if (seen.undecided) throw seen.undecided;
  if (seen.obstacle) throw difference(seen.obstacle);
  const last = seen.exchanges.at(-1);
  const outcome = last && outcomeOf(last);
  throw difference({
    expected: `${operation} to succeed with valid input`,
    actual: seen.evidence,
    ...(outcome && outcome.kind !== 'success' && { defect: unexpectedRefusal(outcome) }),
  });
}
