/** Where cucumber-js itself runs scenarios: a command of its own, or an editor. `npm start` has no part in that. */
import { nothingKnown, openContract, openSession } from '../case/open-session.ts';
import { type Session, sessionContext } from '../door/session.ts';
import { ledgerFileOf } from '../ledger/ledger.ts';
import type { Target } from '../profile/target.ts';
import type { ScenarioResult } from '../report/model/report.ts';
import { adapterPrototype, type TestCase } from './adapter.ts';
import type { Envelope } from './envelope.ts';
import { type ManifestScenario, manifestOf } from './manifest/manifest.ts';
import { operationsOf, probe } from './probe/probe.ts';
import { requireAccepted } from './require-accepted.ts';
import { collectResults } from './results.ts';

/** The scenarios that cucumber-js was asked for. */
export type Selected = {
  readonly scenarios: readonly ManifestScenario[];
  /** Runs them one after the other, each with the session in its World; says what each came to. */
  readonly run: (session: Session) => Promise<readonly ScenarioResult[]>;
};

/** Hands over the work whenever cucumber is about to run scenarios in this process, which a dry run is not. */
export function whenCucumberRuns(work: (selected: Selected) => Promise<void>): void {
  const prototype = adapterPrototype();
  const serial = prototype.runTestCases;
  prototype.runTestCases = async function (cases) {
    const { options, eventBroadcaster } = this.executor;
    if (options.dryRun) return serial.call(this, cases);
    let hasPassed = false;
    const { scenarios } = manifestOf(cases.flatMap(messagesOf));
    const run = async (session: Session): Promise<readonly ScenarioResult[]> => {
      const results: ScenarioResult[] = [];
      const listen = collectResults(scenarios, ({ result }) => void results.push(result));
      for (const message of cases.flatMap(messagesOf)) listen(message);
      eventBroadcaster.on('envelope', listen);
      hasPassed = await sessionContext.run(session, () => serial.call(this, cases));
      eventBroadcaster.off('envelope', listen);
      return results;
    };
    await work({ scenarios, run });
    return hasPassed;
  };
}

/** What cucumber said of a scenario before it came to run it. */
function messagesOf({ gherkinDocument, pickle, testCase }: TestCase): readonly Envelope[] {
  return [{ gherkinDocument }, { pickle }, { testCase }];
}

export type AloneOptions = {
  readonly target: Target;
  readonly runId: string;
  readonly suiteVersion: string;
  /** Receives the ledger, which is gone again when nothing is left. */
  readonly outFolder: string;
  /** Makes no call any more once it is aborted. */
  readonly signal: AbortSignal;
};

/** Probes what the scenarios need, runs them, and schedules every created key for deletion. */
export async function runSelected(
  { scenarios, run }: Selected,
  { outFolder, signal, ...options }: AloneOptions,
): Promise<{ readonly results: readonly ScenarioResult[]; readonly leftBehind: readonly string[] }> {
  const opening = openSession({
    ...options,
    contract: openContract(),
    ledgerFile: ledgerFileOf(outFolder, options.runId),
  });
  try {
    const unknowing = opening.withSupport(nothingKnown);
    await requireAccepted(unknowing);
    await opening.witness.place();
    const { support } = await probe(unknowing, operationsOf(scenarios));
    const session = { ...opening.withSupport(support), isCutShort: () => signal.aborted };
    const results = await run(session);
    return { results, leftBehind: await opening.cleanUp() };
  } finally {
    await opening.cleanUp();
    opening.close();
  }
}
