/** AWS as recorded, in the form of a report, so that tables, matrix and pages show it as they show any implementation. */
import type { Verdict } from '../../model/verdict.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import { type RecordedCertificate, type RecordedScenario, recordedDates } from './recorded.ts';

/** What the column of the recordings is called. */
export const recordedTarget = { name: 'AWS', version: 'as recorded' } as const;

/** Whether a report tells what AWS was recorded to do. */
export function isRecordedAws({ target: { name, version } }: Pick<Report, 'target'>): boolean {
  return name === recordedTarget.name && version === recordedTarget.version;
}

/** Sorts AWS as recorded before all others, which keep their order. */
export function recordedFirst(one: Report, other: Report): number {
  return Number(isRecordedAws(other)) - Number(isRecordedAws(one));
}

/** A scenario passes where every Then is shown, fails where a recording contradicts one, and is not decided otherwise. */
export function recordedReport({ suite, scenarios }: RecordedCertificate): Report {
  const [first = '', ...dates] = recordedDates(scenarios);
  const operations = [...new Set(scenarios.filter(isShown).flatMap((each) => each.operations))].sort();
  return {
    schemaVersion: 2,
    suite: {
      name: 'kms-conformance',
      version: suite.version,
      sdkVersion: 'none',
      nodeVersion: 'none',
      scenarios: suite.scenarios,
      expectationsByGrade: suite.expectationsByGrade,
      scenariosByOperation: countByOperation(scenarios),
      clauses: [],
    },
    target: {
      ...recordedTarget,
      endpoints: {},
      regions: [],
      capabilities: { claimed: [], probed: [] },
      operations: operations.map((operation) => ({ operation, support: 'supported', evidence: 'recorded' })),
    },
    run: {
      id: 'recorded',
      seed: 'none',
      lanes: 1,
      startedAt: `${dayOf(dates.at(-1) ?? first)}T00:00:00.000Z`,
      durationMs: 0,
      isComplete: true,
      leftBehind: [],
    },
    scenarios: scenarios.map(resultOf),
    findings: [],
  };
}

const isShown = ({ thens }: RecordedScenario): boolean => thens.some(({ outcome }) => outcome === 'shown');

function countByOperation(scenarios: readonly RecordedScenario[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of scenarios.flatMap(({ operations }) => operations))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function resultOf(scenario: RecordedScenario): ScenarioResult {
  const { id, clause, name, feature, grade, operations, digest, thens } = scenario;
  const verdict = verdictOf(scenario);
  const failed = thens.find(({ outcome }) => outcome === 'contradicted');
  return {
    ...{ id, clause, name, feature, grade, operations, verdict, digest, durationMs: 0 },
    ...(failed && {
      failedGrade: failed.grade,
      cause: 'difference',
      defect: 'AWS does otherwise than its documents',
    }),
    reason: reasonOf(scenario),
    expectations: thens.map(({ step, grade: known, outcome }) => ({
      step,
      grade: known,
      outcome: outcomes[outcome],
    })),
  };
}

const outcomes = { shown: 'passed', contradicted: 'failed', 'not-recorded': 'not-reached' } as const;

function verdictOf({ thens }: RecordedScenario): Verdict {
  const isInferred = thens.every(({ grade }) => grade === 'inferred');
  const deciding = thens
    .filter(({ grade }) => isInferred || grade !== 'inferred')
    .map(({ outcome }) => outcome);
  if (deciding.includes('contradicted')) return 'failed';
  return deciding.length > 0 && deciding.every((outcome) => outcome === 'shown') ? 'passed' : 'indeterminate';
}

/** `holds, recorded on 2026-09-12`, or why not. */
export function reasonOf({ finding, deviation, dates, thens }: RecordedScenario): string {
  const when = dates.length > 0 ? `, recorded ${dates.join(', ')}` : '';
  if (deviation) {
    const documented = deviation.documented.join(' or ') || `what ${deviation.pages.join(', ')} says`;
    return `AWS differs from its documents: ${deviation.recorded.join(' or ')}, not ${documented}${when}.`;
  }
  const shown = thens.filter(({ outcome }) => outcome === 'shown').length;
  if (finding === 'partly') return `${shown} of ${thens.length} expectations were recorded${when}.`;
  return finding === 'holds'
    ? `Every expectation holds on AWS${when}.`
    : 'No recording of AWS is about this scenario.';
}

/** The first day of a month, of a year, or of a span's last year. */
function dayOf(date: string): string {
  const parts = /^(?:\d{4}-(?=\d{4}$))?(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  const [, year = '1970', month = '01', day = '01'] = parts ?? [];
  return `${year}-${month}-${day}`;
}
