/**
 * `reports/aws/recorded.json` as it is on disk: scenarios that a recording is about, whole; the others, which are most,
 * under their clause and without what is empty.
 */
import type { Grade } from '../../model/grade.ts';
import type { RecordedCertificate, RecordedScenario } from './recorded.ts';

/** Id, title, grade, operations and digest of a scenario that no recording is about. */
export type UnrecordedScenario = readonly [
  id: string,
  name: string,
  grade: Grade,
  operations: readonly string[],
  digest: string,
];

export type UnrecordedClause = {
  readonly clause: string;
  readonly feature: string;
  readonly scenarios: readonly UnrecordedScenario[];
};

export type RecordedFile = RecordedCertificate & { readonly unrecorded: readonly UnrecordedClause[] };

/** What the file holds, every scenario whole again. */
export function fromRecordedFile({ unrecorded, ...certificate }: RecordedFile): RecordedCertificate {
  return { ...certificate, scenarios: [...certificate.scenarios, ...unrecorded.flatMap(wholeOf)] };
}

function wholeOf({ clause, feature, scenarios }: UnrecordedClause): readonly RecordedScenario[] {
  return scenarios.map(([id, name, grade, operations, digest]) => ({
    ...{ id, clause, name, feature, grade, operations, digest },
    finding: 'not-recorded',
    thens: [],
    dates: [],
    sources: [],
  }));
}

/** What to write of a certificate. */
export function toRecordedFile({ scenarios, ...about }: RecordedCertificate): RecordedFile {
  const clauses = new Map<string, UnrecordedClause & { readonly scenarios: UnrecordedScenario[] }>();
  for (const each of scenarios.filter(({ finding }) => finding === 'not-recorded')) {
    const { id, name, grade, operations, digest, clause, feature } = each;
    const place = `${feature}\n${clause}`;
    const group = clauses.get(place) ?? { clause, feature, scenarios: [] };
    group.scenarios.push([id, name, grade, operations, digest]);
    clauses.set(place, group);
  }
  const told = scenarios.filter(({ finding }) => finding !== 'not-recorded');
  return { ...about, scenarios: told, unrecorded: [...clauses.values()] };
}
