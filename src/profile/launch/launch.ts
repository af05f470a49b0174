import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, readEnvironment } from '../environment.ts';
import { type CommandPlan, layOut, type Part, place } from '../layout.ts';
import type { Target } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { fillValues, fillWords } from './placeholders.ts';
import { type RunningProcess, startProcess } from './process.ts';
import { waitUntilReady } from './ready.ts';
import { stopping } from './stopping.ts';
import { withVersion } from './version.ts';

/** A target this process started. */
export type LaunchedTarget = {
  readonly target: Target;
  /** What became of it when any process of it ended by itself, or nothing while all of it runs. */
  readonly ending: () => string | undefined;
  /** Ends every process of it; resolves when they are gone. Calling it again is harmless. */
  readonly stop: () => Promise<void>;
};

export type LaunchOptions = {
  /** Where its output goes; with one process per Region, `-<region>` comes before the extension. */
  readonly logFile: string;
  readonly environment?: Environment;
  /** How long it may take to end after SIGTERM; five seconds unless given. */
  readonly graceMs?: number;
};

/**
 * Starts a target on free ports of the loopback interface and waits until it answers, as long as the plan allows.
 * It is also ended when this process ends. Throws a UsageError that holds the last lines of its log when it dies
 * early or never answers; nothing is left running then.
 */
export async function launch(plan: CommandPlan, options: LaunchOptions): Promise<LaunchedTarget> {
  checkInstalled(plan);
  const { inherited } = options.environment ?? readEnvironment();
  const dataFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-'));
  const parts = await layOut(plan, dataFolder, options.logFile);
  const processes = parts.map((part) => startPart(plan, part, inherited));
  const stop = stopping(processes, dataFolder, options.graceMs ?? 5_000);
  try {
    await Promise.all(parts.map((part, index) => awaitPart(plan, part, processes[index] as RunningProcess)));
    const target = await withVersion(place(plan, parts), versionSource(plan, parts[0] as Part), inherited);
    return { target, ending: () => processes.map((each) => each.ending()).find(Boolean), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function checkInstalled({ target, command }: CommandPlan): void {
  if (command.binFolder === undefined || existsSync(command.binFolder)) return;
  throw new UsageError(
    `Expected ${target.name} ${target.version} to be installed, but its folder does not exist. Install it with \`${command.installCommand}\`, or name a running one with --endpoint.`,
  );
}

function startPart(
  { command }: CommandPlan,
  part: Part,
  inherited: Environment['inherited'],
): RunningProcess {
  return startProcess(fillWords(command.words, part.values), {
    environment: { ...inherited, ...fillValues(command.environment, part.values) },
    logFile: part.logFile,
    folder: part.values.data,
  });
}

async function awaitPart(
  { target, command }: CommandPlan,
  part: Part,
  running: RunningProcess,
): Promise<void> {
  const { endpoint, values, logFile } = part;
  const isOver = (): boolean => running.ending() !== undefined;
  const isReady = await waitUntilReady(endpoint, command.ready, { withinMs: command.readyMs, isOver });
  // Something else may have answered on that port while the target itself died.
  if (isReady && !isOver()) return;
  const found = isOver() ? `it ended (${running.ending()})` : `no response within ${command.readyMs} ms`;
  throw new UsageError(
    `Expected ${target.name} to answer at ${endpoint} after \`${fillWords(command.words, values).join(' ')}\`, but ${found}. Correct the start command, or start it yourself and use --endpoint. Its log ${logFile} ends:\n${running.lastLines()}`,
  );
}

function versionSource({ command: { versionFrom } }: CommandPlan, { values }: Part): typeof versionFrom {
  if (versionFrom === undefined || 'path' in versionFrom) return versionFrom;
  return { command: fillWords(versionFrom.command, values) };
}
