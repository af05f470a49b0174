import { join } from 'node:path';
import { trustCaBundle } from '../../profile/ca-bundle.ts';
import { type LaunchedTarget, launch } from '../../profile/launch/launch.ts';
import { checkReachable } from '../../profile/launch/reachable.ts';
import { placeTarget, type Target, type TargetPlan } from '../../profile/target.ts';
import type { Diagnose } from '../../run/liveness.ts';
import { startEmbedded } from './embedded-reference.ts';
import { startWords } from './start-words.ts';

/** A target that answers, however it came to run. */
export type RunningTarget = {
  readonly target: Target;
  /** What became of it when it no longer answers. */
  readonly diagnose: Diagnose;
  /** Ends what was started for this run; a target that ran before goes on. */
  readonly stop: () => Promise<void>;
};

/** Starts what the plan says, and makes sure that it answers. Throws a UsageError when it does not; nothing is left running then. */
export async function startTarget(
  plan: TargetPlan,
  outFolder: string,
  version: string,
): Promise<RunningTarget> {
  trustCaBundle();
  const { target: placed, ending, stop } = await start(plan, outFolder, version);
  const words = startWords(plan);
  const target = { ...placed, ...(words && { start: words }) };
  const running = { target, stop };
  try {
    await checkReachable(target);
    return { ...running, diagnose: () => diagnosisOf(target, ending) };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function diagnosisOf(target: Target, ending: () => string | undefined): ReturnType<Diagnose> {
  const ended = ending();
  if (ended) return { words: ended, isFinal: true };
  return checkReachable(target).then(
    () => undefined,
    (error: Error) => ({ words: error.message, isFinal: false }),
  );
}

async function start(plan: TargetPlan, outFolder: string, version: string): Promise<LaunchedTarget> {
  if (plan.start === 'command') return launch(plan, { logFile: join(outFolder, 'target.log') });
  if (plan.start === 'none') return { target: plan.target, ending: stillRunning, stop: async () => {} };
  const embedded = await startEmbedded({});
  const target = placeTarget({ ...plan.target, version }, () => embedded.url);
  return { target, ending: stillRunning, stop: embedded.stop };
}

function stillRunning(): undefined {
  return undefined;
}
