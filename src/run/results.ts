import { type Evidence, evidenceMediaType } from '../case/evidence.ts';
import { documentedShape } from '../expect/answer-expectations.ts';
import type { Cause, Verdict } from '../model/verdict.ts';
import { fingerprintOf } from '../report/model/fingerprint.ts';
import type { ScenarioResult } from '../report/model/report.ts';
import type { Envelope } from './envelope.ts';
import { judgedExpectations, unreached } from './expectations.ts';
import type { ManifestScenario } from './manifest/manifest.ts';
import { pathOf } from './pickle-path.ts';

/** What came of one scenario: its result for the report, and the evidence it left. */
export type CaseResult = { readonly result: ScenarioResult; readonly evidence: Evidence | undefined };

type Running = {
  readonly scenario: ManifestScenario;
  readonly testCaseId: string;
  readonly startedAtMs: number;
  evidence?: Evidence;
  readonly passed: Set<string>;
  /** The first step that did not pass: its text and its kind. */
  stopped?: { readonly text: string; readonly type: string; readonly message: string };
};

/**
 * Turns cucumber's messages into results, one as each scenario ends. Scenarios overlap in time, so everything is kept
 * by the id of the scenario's own start.
 */
export function collectResults(
  scenarios: readonly ManifestScenario[],
  onResult: (result: CaseResult) => void,
): (envelope: Envelope) => void {
  const byPath = new Map(scenarios.map((scenario) => [scenario.path, scenario]));
  const pickles = new Map<string, NonNullable<Envelope['pickle']>>();
  const testCases = new Map<string, NonNullable<Envelope['testCase']>>();
  const running = new Map<string, Running>();
  return ({ pickle, testCase, testCaseStarted, testStepFinished, attachment, testCaseFinished }) => {
    if (pickle) pickles.set(pickle.id, pickle);
    if (testCase) testCases.set(testCase.id, testCase);
    if (testCaseStarted) {
      const { id, testCaseId, timestamp } = testCaseStarted;
      const path = pathOf(pickles.get(testCases.get(testCaseId)?.pickleId ?? ''));
      const scenario = byPath.get(path);
      if (scenario)
        running.set(id, { scenario, testCaseId, startedAtMs: milliseconds(timestamp), passed: new Set() });
    }
    if (testStepFinished)
      noteStep(running.get(testStepFinished.testCaseStartedId), testStepFinished, testCases, pickles);
    if (attachment) noteEvidence(running.get(attachment.testCaseStartedId ?? ''), attachment);
    if (!testCaseFinished) return;
    const finished = running.get(testCaseFinished.testCaseStartedId);
    running.delete(testCaseFinished.testCaseStartedId);
    if (finished) onResult(resultOf(finished, milliseconds(testCaseFinished.timestamp)));
  };
}

function milliseconds({ seconds, nanos }: { readonly seconds: number; readonly nanos: number }): number {
  return seconds * 1000 + nanos / 1e6;
}

function noteStep(
  running: Running | undefined,
  { testStepId, testStepResult }: NonNullable<Envelope['testStepFinished']>,
  testCases: ReadonlyMap<string, NonNullable<Envelope['testCase']>>,
  pickles: ReadonlyMap<string, NonNullable<Envelope['pickle']>>,
): void {
  // What stops after the evidence was left is the hook that left it, and what it says is in there.
  if (!running || running.stopped || running.evidence) return;
  const testCase = testCases.get(running.testCaseId);
  const step = testCase?.testSteps.find(({ id }) => id === testStepId);
  const pickleStep = pickles.get(testCase?.pickleId ?? '')?.steps.find(({ id }) => id === step?.pickleStepId);
  if (testStepResult.status === 'PASSED') {
    if (pickleStep) running.passed.add(pickleStep.text);
    return;
  }
  const message = testStepResult.message ?? testStepResult.status;
  running.stopped = {
    text: pickleStep?.text ?? 'before the first step',
    type: pickleStep?.type ?? 'Unknown',
    message,
  };
}

function noteEvidence(
  running: Running | undefined,
  { mediaType, body }: NonNullable<Envelope['attachment']>,
): void {
  if (running && mediaType === evidenceMediaType) running.evidence = JSON.parse(decoded(body)) as Evidence;
}

/** Cucumber attaches text of our own media type in base64. */
function decoded(body: string): string {
  return body.startsWith('{') ? body : Buffer.from(body, 'base64').toString('utf8');
}

function resultOf(running: Running, finishedAtMs: number): CaseResult {
  const { scenario, evidence, stopped, startedAtMs } = running;
  const judged = judge(running);
  const result: ScenarioResult = {
    ...resultFor(scenario, judged),
    ...uncalledBy(running, judged),
    ...judgedExpectations(scenario, {
      verdict: judged.verdict,
      passed: running.passed,
      stoppedAt: stopped?.text,
      advisories: evidence?.advisories ?? [],
    }),
    ...(stopped && { step: stopped.text }),
    ...(judged.cause && { fingerprint: fingerprint(running, judged) }),
    durationMs: Math.round(finishedAtMs - startedAtMs),
    ...(evidence?.settledMs !== undefined && { settledMs: evidence.settledMs }),
    ...(evidence && evidence.acts.length > 0 && { acts: evidence.acts }),
    ...(evidence && evidence.states.length > 0 && { states: evidence.states }),
    ...(evidence?.exchanges && { exchanges: evidence.exchanges }),
    ...(evidence?.decidedBy !== undefined && { decidedBy: evidence.decidedBy }),
    ...(evidence && evidence.notes.length > 0 && { notes: evidence.notes }),
  };
  return { result, evidence };
}

/** What was never called is not covered by a scenario that failed before it. */
function uncalledBy({ scenario, evidence }: Running, { verdict }: Judged): Pick<ScenarioResult, 'uncalled'> {
  if (!evidence || (verdict !== 'failed' && verdict !== 'passed')) return {};
  const uncalled = scenario.operations.filter((operation) => !evidence.called.includes(operation));
  return uncalled.length > 0 ? { uncalled } : {};
}

/** The result of a scenario that was judged without being run to its end, if at all. */
export function resultFor(scenario: ManifestScenario, judged: Judged): ScenarioResult {
  const {
    pickleId: _pickleId,
    path: _path,
    requires: _requires,
    needs: _needs,
    kinds: _kinds,
    client: _client,
    arranged: _arranged,
    ...identity
  } = scenario;
  return { ...identity, expectations: unreached(scenario.expectations), ...judged, durationMs: 0 };
}

/** Results for the scenarios that have none, since a run was ended by what is no verdict. */
export function undecidedRest(
  scenarios: readonly ManifestScenario[],
  results: readonly CaseResult[],
  { verdict, cause, reason }: Judged,
): readonly CaseResult[] {
  const ids = new Set(results.map(({ result }) => result.id));
  const judged = { verdict, ...(cause && { cause }), ...(reason && { reason }) };
  return scenarios
    .filter(({ id }) => !ids.has(id))
    .map((scenario) => ({ result: resultFor(scenario, judged), evidence: undefined }));
}

type Judged = {
  readonly verdict: Verdict;
  readonly cause?: Cause;
  readonly missing?: string;
  readonly reason?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly defect?: string;
};

/** The verdict lattice: what stopped the scenario decides, and a Given that did not hold is a missing prerequisite. */
function judge({ evidence, stopped }: Running): Judged {
  if (!evidence)
    return {
      verdict: 'errored',
      cause: 'suite',
      reason: stopped?.message ?? 'The scenario left no evidence.',
    };
  if (evidence.fault) return { verdict: 'errored', cause: 'suite', reason: evidence.fault };
  const { why } = evidence;
  if (!why)
    return stopped ? { verdict: 'errored', cause: 'suite', reason: stopped.message } : { verdict: 'passed' };
  if (why.cause !== 'difference') return why;
  const { verdict, expected, actual, defect } = why;
  const cause = stopped?.type === 'Context' ? 'prerequisite' : 'difference';
  return {
    verdict,
    cause,
    reason: `Expected ${expected}, got ${actual}.`,
    expected,
    actual,
    ...(defect && { defect }),
  };
}

function fingerprint(
  { scenario, evidence }: Running,
  { cause = 'suite', expected, actual, reason }: Judged,
): string {
  // What was called after the difference (a look at what else is there) is no part of it.
  const { exchanges = [], decidedBy = exchanges.length - 1 } = evidence ?? {};
  const decisive = exchanges[decidedBy]?.operation ?? scenario.operations[0] ?? '';
  const operation = expected === documentedShape ? '' : decisive;
  return fingerprintOf({ operation, cause, expected: expected ?? reason, actual });
}
