import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { exitCodeFor } from '../report/conclusion.ts';
import type { Report } from '../report/report.ts';
import { shellWord } from '../report/reproduce/shell-words.ts';
import { terminalSummary } from '../report/terminal/summary.ts';
import type { RunOptions } from '../run/run.ts';
import { loadSuite, type Suite, suiteFolder } from '../run/suite.ts';
import { readEnvironment } from '../target/environment.ts';
import { readTarget } from '../target/read-target.ts';
import { holdAgainst, readBaseline } from './baseline.ts';
import { onInterrupt } from './interrupt.ts';
import { checkFolder, prepareFolder, writeOutputs } from './outputs.ts';
import { repeatedly } from './repeat.ts';
import type { RunArguments } from './run-command.ts';
import { type RunningTarget, startTarget } from './running-target.ts';
import { type Selection, select } from './select.ts';
import { printStyled } from './styles.ts';

/** Runs the selected scenarios against a target, prints what came of it, writes the reports; returns the exit code. */
export async function certify(options: RunArguments): Promise<number> {
  const plan = readTarget(targetRequest(options));
  const suite = await loadSuite();
  const selection = await select(suite, options);
  if (options.list) return list(selection);
  const baseline = readBaseline(options, selection, plan.target.name);
  const folder = options.out
    ? resolve(options.out)
    : resolve(suiteFolder, 'reports/.local', plan.target.name);
  checkFolder(folder);
  const running = await startTarget(plan, folder, suite.version);
  try {
    prepareFolder(folder);
    const report = await runOn(running, suite, selection, options, folder);
    const files = writeOutputs(folder, report, readEnvironment().stepSummaryFile);
    print(terminalSummary(report, { style: printStyled, runCommand: commandFor(options), files }));
    return baseline ? holdAgainst(baseline, report, folder) : exitCodeFor(report);
  } finally {
    await running.stop();
  }
}

function targetRequest({ target, endpoint, regions, start }: RunArguments): Parameters<typeof readTarget>[0] {
  return {
    ...(target !== undefined && { target }),
    ...(endpoint && { endpoints: endpoint }),
    ...(regions && { regions }),
    ...(start !== undefined && { start }),
  };
}

function list({ scenarios }: Selection): number {
  print(
    `${scenarios
      .map(({ id }) => id)
      .sort()
      .join('\n')}\n`,
  );
  return 0;
}

async function runOn(
  { target, diagnose }: RunningTarget,
  suite: Suite,
  selection: Selection,
  options: RunArguments,
  outFolder: string,
): Promise<Report> {
  const { lanes, maxFailures, repeat, seed = randomBytes(4).toString('hex') } = options;
  const endpoints = [...new Set(Object.values(target.endpoints))].join(', ');
  print(
    `kms-conformance ${suite.version} against ${printStyled('bold', target.name)} at ${endpoints} (${target.regions.join(', ')})\n`,
  );
  const interrupt = onInterrupt(print);
  try {
    return await repeatedly(repeat, {
      suite,
      target,
      scenarios: selection.scenarios,
      ...selectionFacts(selection),
      lanes,
      seed,
      ...(maxFailures !== undefined && { maxFailures }),
      outFolder,
      signal: interrupt.signal,
      diagnose,
      print,
    });
  } finally {
    interrupt.done();
  }
}

function selectionFacts({ words, shard, unsharded }: Selection): Partial<RunOptions> {
  return { ...(words && { selection: words }), ...(shard && { shard }), ...(unsharded && { unsharded }) };
}

/** The command with which the reader runs the same target again, to be typed as it is. */
function commandFor({ target, endpoint, regions, start }: RunArguments): string {
  const words = [
    ...(target ? ['--target', target] : []),
    ...(endpoint ?? []).flatMap((url) => ['--endpoint', url]),
    ...(regions ? ['--regions', regions.join(',')] : []),
    ...(start ? ['--start', start] : []),
  ];
  return ['npm start --', ...words.map((word) => shellWord(word))].join(' ');
}

function print(text: string): void {
  process.stdout.write(text);
}
