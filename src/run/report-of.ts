import type { OperationSupport, Report } from '../report/report.ts';
import { findingsOf } from './findings.ts';
import { digestOfJudges } from './judges.ts';
import type { ManifestScenario } from './manifest.ts';
import type { CaseResult } from './results.ts';
import type { RunOptions } from './run.ts';
import type { Suite } from './suite.ts';

/** What a run came to. */
export type RunOutcome = {
  readonly operations: readonly OperationSupport[];
  readonly results: readonly CaseResult[];
  readonly endedEarly?: 'interrupted' | 'max-failures' | 'target-gone';
  readonly capabilities: readonly string[];
  readonly leftBehind: readonly string[];
  readonly startedAt: Date;
  readonly durationMs: number;
};

/** Puts the report together; scenarios in the order of their ids, so that two runs compare line by line. */
export function reportOf(options: RunOptions, outcome: RunOutcome): Report {
  const { suite, target, runId, seed, lanes, selection, shard } = options;
  const { results, leftBehind, startedAt, durationMs } = outcome;
  const { name, version, endpoints, regions, capabilities } = target;
  return {
    schemaVersion: 1,
    suite: suiteFacts(suite),
    target: {
      name,
      ...(version && { version }),
      endpoints,
      regions,
      capabilities: { claimed: capabilities, probed: outcome.capabilities },
      operations: outcome.operations,
    },
    run: {
      id: runId,
      seed,
      lanes,
      startedAt: startedAt.toISOString(),
      durationMs,
      isComplete: outcome.endedEarly === undefined,
      ...(outcome.endedEarly && { endedEarly: outcome.endedEarly }),
      ...(selection && { selection }),
      ...(shard && { shard }),
      leftBehind,
    },
    scenarios: results.map(({ result }) => result).sort((one, other) => (one.id < other.id ? -1 : 1)),
    findings: findingsOf(results),
  };
}

function suiteFacts({ version, sdkVersion, manifest }: Suite): Report['suite'] {
  const { scenarios, clauses } = manifest;
  const operations = new Set(scenarios.flatMap((scenario) => scenario.operations));
  const count = (isCounted: (scenario: ManifestScenario) => boolean) => scenarios.filter(isCounted).length;
  return {
    name: 'kms-conformance',
    version,
    sdkVersion,
    nodeVersion: process.versions.node,
    digest: digestOfJudges(),
    scenarios: scenarios.length,
    scenariosByGrade: {
      documented: count(({ grade }) => grade === 'documented'),
      recorded: count(({ grade }) => grade === 'recorded'),
      inferred: count(({ grade }) => grade === 'inferred'),
    },
    scenariosByOperation: Object.fromEntries(
      [...operations].sort().map((name) => [name, count((scenario) => scenario.operations.includes(name))]),
    ),
    clauses,
  };
}
