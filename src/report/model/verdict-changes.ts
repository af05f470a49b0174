/** Which scenarios came out otherwise than in an earlier report. */

import type { Verdict } from '../../model/verdict.ts';
import type { Report } from './report.ts';

export type VerdictChange = {
  readonly id: string;
  /** Absent when the earlier report does not have the scenario. */
  readonly before?: Verdict;
  /** Absent when the later report does not have it. */
  readonly after?: Verdict;
};

/** Changes in the order of the ids; counts may be equal and verdicts still have moved. */
export function verdictChanges(earlier: Report, later: Report): readonly VerdictChange[] {
  const before = verdictsOf(earlier);
  const after = verdictsOf(later);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids
    .filter((id) => before.get(id) !== after.get(id))
    .map((id) => changeOf(id, before.get(id), after.get(id)));
}

function changeOf(id: string, before: Verdict | undefined, after: Verdict | undefined): VerdictChange {
  return { id, ...(before && { before }), ...(after && { after }) };
}

function verdictsOf({ scenarios }: Report): ReadonlyMap<string, Verdict> {
  return new Map(scenarios.map(({ id, verdict }) => [id, verdict]));
}
