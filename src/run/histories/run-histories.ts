import { mkdirSync } from 'node:fs';
import { nothingKnown, openContract, openSession } from '../../case/open-session.ts';
import { ledgerFileOf } from '../../ledger/ledger.ts';
import type { Target } from '../../profile/target.ts';
import { probe } from '../probe/probe.ts';
import { suiteVersion } from '../suite.ts';
import { type HistoriesRequest, type HistoriesResult, playHistories } from './histories.ts';
import { operations } from './moves.ts';

/** What shows that a history goes as the model has it. */
const reads = ['DescribeKey', 'GetKeyRotationStatus', 'ListResourceTags', 'ListKeyRotations'];

/** What came of the histories, and which keys could not be scheduled for deletion after them. */
export type HistoriesOutcome = HistoriesResult & { readonly leftBehind: readonly string[] };

/** Opens the target, plays histories on it, and schedules every key that they made for deletion. */
export async function runHistories(
  request: HistoriesRequest & { readonly target: Target; readonly outFolder: string },
): Promise<HistoriesOutcome> {
  const { target, outFolder, seed } = request;
  const runId = `histories-${seed}-${process.pid}`;
  mkdirSync(outFolder, { recursive: true });
  const opening = openSession({
    target,
    runId,
    suiteVersion: suiteVersion(),
    contract: openContract(),
    ledgerFile: ledgerFileOf(outFolder, runId),
  });
  try {
    const { support } = await probe(opening.withSupport(nothingKnown), [...operations, ...reads]);
    const result = await playHistories(opening.withSupport(support), request);
    return { ...result, leftBehind: await opening.cleanUp() };
  } catch (error) {
    await opening.cleanUp();
    throw error;
  } finally {
    opening.close();
  }
}
