import { documentedShape } from '../kms/answer-expectations.ts';
import { type Evidence, evidenceMediaType } from '../kms/evidence.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import type { Cause, ScenarioResult, Verdict } from '../report/report.ts';
import type { ManifestScenario } from './manifest.ts';
import type { Envelope } from './suite.ts';

/** What came of one scenario: its result for the report, and the evidence it left. */
export type CaseResult = { readonly result: ScenarioResult; readonly evidence: Evidence | undefined };

type Running = {
  readonly scenario: ManifestScenario;
  readonly testCaseId: string;
  readonly startedAtMs: number;
  evidence?: Evidence;
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
      if (scenario) running.set(id, { scenario, testCaseId, startedAtMs: milliseconds(timestamp) });
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

function pathOf(pickle: Envelope['pickle']): string {
  return `${pickle?.uri}:${pickle?.location?.line}`;
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
  if (!running || running.stopped || testStepResult.status === 'PASSED') return;
  const testCase = testCases.get(running.testCaseId);
  const step = testCase?.testSteps.find(({ id }) => id === testStepId);
  const pickleStep = pickles.get(testCase?.pickleId ?? '')?.steps.find(({ id }) => id === step?.pickleStepId);
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
    ...(stopped && { step: stopped.text }),
    ...(judged.cause && { fingerprint: fingerprint(running, judged) }),
    durationMs: Math.round(finishedAtMs - startedAtMs),
    ...(evidence?.settledMs !== undefined && { settledMs: evidence.settledMs }),
    ...(evidence && evidence.acts.length > 0 && { acts: evidence.acts }),
    ...(evidence && evidence.states.length > 0 && { states: evidence.states }),
    ...(evidence?.exchanges && { exchanges: evidence.exchanges }),
    ...(evidence && evidence.notes.length > 0 && { notes: evidence.notes }),
  };
  return { result, evidence };
}

/** The result of a scenario that was judged without being run to its end, if at all. */
export function resultFor(scenario: ManifestScenario, judged: Judged): ScenarioResult {
  const { pickleId: _pickleId, path: _path, needs: _needs, ...identity } = scenario;
  return { ...identity, ...judged, durationMs: 0 };
}

type Judged = {
  readonly verdict: Verdict;
  readonly cause?: Cause;
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
  if (why.cause !== 'difference') return { verdict: why.verdict, cause: why.cause, reason: why.reason };
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
  const last = evidence?.exchanges?.at(-1)?.operation ?? scenario.operations[0] ?? '';
  const operation = expected === documentedShape ? '' : last;
  return fingerprintOf({ operation, cause, expected: expected ?? reason, actual });
}
