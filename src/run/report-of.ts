import type { Grade } from '../model/grade.ts';
import type { OperationSupport, Report } from '../report/model/report.ts';
import { findingsOf } from './findings.ts';
import { digestOfJudges } from './judges.ts';
import type { ManifestScenario } from './manifest/manifest.ts';
import type { CaseResult } from './results.ts';
import type { RunOptions } from './run-options.ts';
import type { Suite } from './suite.ts';

/** What a run came to. */
export type RunOutcome = {
  readonly operations: readonly OperationSupport[];
  readonly results: readonly CaseResult[];
  readonly endedEarly?: Report['run']['endedEarly'];
  readonly capabilities: readonly string[];
  /** How many acts another client than the SDK sent, and how many it left to the SDK. */
  readonly actCounts?: { readonly acts: number; readonly bySdk: number };
  readonly leftBehind: readonly string[];
  readonly startedAt: Date;
  readonly durationMs: number;
};

/** Puts the report together; scenarios in the order of their ids, so that two runs compare line by line. */
export function reportOf(options: RunOptions, outcome: RunOutcome): Report {
  const { suite, target, runId, seed, lanes, command, selection, shard } = options;
  const { results, leftBehind, startedAt, durationMs } = outcome;
  const notRun = options.scenarios.length - results.length;
  const { name, version, start, endpoints, regions, capabilities } = target;
  return {
    schemaVersion: 2,
    suite: suiteFacts(suite),
    target: {
      name,
      ...(version && { version }),
      ...(start && { start }),
      endpoints,
      regions,
      capabilities: { claimed: capabilities, probed: outcome.capabilities },
      operations: outcome.operations,
    },
    run: {
      id: runId,
      seed,
      lanes,
      ...clientOf(options, outcome),
      startedAt: startedAt.toISOString(),
      durationMs,
      isComplete: outcome.endedEarly === undefined,
      ...(outcome.endedEarly && { endedEarly: outcome.endedEarly }),
      ...(command && { command }),
      ...(notRun > 0 && { notRun }),
      ...(selection && { selection }),
      ...(shard && { shard }),
      leftBehind,
    },
    scenarios: results.map(({ result }) => result).sort((one, other) => (one.id < other.id ? -1 : 1)),
    findings: findingsOf(results),
  };
}

function clientOf({ client }: RunOptions, { actCounts }: RunOutcome): Partial<Report['run']> {
  if (client === undefined) return {};
  const { acts = 0, bySdk = 0 } = actCounts ?? {};
  return { client: { name: client.name, version: client.version, acts, bySdk } };
}

function suiteFacts({ version, sdkVersion, manifest }: Suite): Report['suite'] {
  const { scenarios, clauses } = manifest;
  const operations = new Set(scenarios.flatMap((scenario) => scenario.operations));
  const count = (isCounted: (scenario: ManifestScenario) => boolean) => scenarios.filter(isCounted).length;
  const expectations = scenarios.flatMap((scenario) => scenario.expectations);
  const expected = (grade: Grade) => expectations.filter((each) => each.grade === grade).length;
  return {
    name: 'kms-conformance',
    version,
    sdkVersion,
    nodeVersion: process.versions.node,
    digest: digestOfJudges(),
    scenarios: scenarios.length,
    expectationsByGrade: {
      documented: expected('documented'),
      recorded: expected('recorded'),
      inferred: expected('inferred'),
    },
    scenariosByOperation: Object.fromEntries(
      [...operations].sort().map((name) => [name, count((scenario) => scenario.operations.includes(name))]),
    ),
    clauses,
  };
}
