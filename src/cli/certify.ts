import { randomBytes } from 'node:crypto';
import { openClient } from '../client/open-client.ts';
import { readEnvironment } from '../profile/environment.ts';
import { readTarget, withOrigin } from '../profile/read-target.ts';
import { exitCodeFor } from '../report/model/conclusion.ts';
import type { Report } from '../report/model/report.ts';
import { closing, terminalSummary } from '../report/terminal/summary.ts';
import type { RunOptions } from '../run/run-options.ts';
import { loadSuite, type Suite } from '../run/suite.ts';
import type { Client } from '../wire/client.ts';
import type { RunArguments } from './arguments.ts';
import { refuseForOthers } from './aws/account-options.ts';
import { type Guarded, guard } from './aws/guarded-run.ts';
import { onInterrupt } from './interrupt.ts';
import { runFolder } from './report-folder.ts';
import { holdAgainst, readBaseline } from './run/baseline.ts';
import { excuse, type Known, readKnown } from './run/known.ts';
import { checkFolder, prepareFolder, writeOutputs } from './run/outputs.ts';
import { repeatedly } from './run/repeat.ts';
import { type RunningTarget, startTarget } from './run/running-target.ts';
import { type Selection, select } from './run/select.ts';
import { screenStyle } from './styles.ts';
import { commandFor, fromEnvironment, targetRequest } from './target-options.ts';

/** Runs the selected scenarios against a target, prints what came of it, writes the reports; returns the exit code. */
export async function certify(options: RunArguments): Promise<number> {
  const isGuarded = options.account !== undefined || options.spendUpTo !== undefined;
  const plan = readTarget({ ...targetRequest(options), isGuarded });
  if (!plan.target.isGuarded) refuseForOthers(options, plan.target.name);
  const suite = await loadSuite(options.client);
  const folder = runFolder(options, plan.target.name);
  const selection = await select(suite, options);
  if (options.list) return list(selection);
  const known = readKnown(options.known, suite);
  const baseline = readBaseline(options, selection, plan.target.name);
  checkFolder(folder);
  const client = await clientFor(options);
  const running = await startTarget(plan, folder, suite.version).catch((error: unknown) => {
    client?.close();
    throw withOrigin(error, plan.endpointFrom);
  });
  try {
    prepareFolder(folder);
    const command = commandFor(options, plan);
    if (options.configFile) say(options)(`Options from ${options.configFile}\n`);
    say(options)(fromEnvironment(plan));
    const [permitted, what] = await permit(running, { suite, selection, client }, options, folder);
    const raw = await runOn(permitted, what, { ...options, command }, folder);
    const report = what.evidence?.pseudonymous(raw) ?? raw;
    const files = writeOutputs(folder, report, readEnvironment().stepSummaryFile, options.report);
    what.evidence?.finish(report);
    print(summaryFor(report, options, { command, files }));
    if (baseline) return holdAgainst(baseline, report, { folder, known, isQuiet: options.quiet });
    return known ? sayExcused(report, known) : exitCodeFor(report);
  } finally {
    client?.close();
    await running.stop();
  }
}

/** The client that was asked for, where that is not the SDK; nothing is started where nothing is run. */
async function clientFor({ client = 'sdk', list: isList }: RunArguments): Promise<Client | undefined> {
  return client === 'sdk' || isList ? undefined : openClient(client);
}

/** What is known is said after the summary, which counts it; the exit code does not. */
function sayExcused(report: Report, known: Known): number {
  const { exitCode, lines } = excuse(report, known);
  print(`\n${lines.join('\n')}\n`);
  return exitCode;
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

/** Where keys cost money, the guard says who calls, what is run and how much of it; elsewhere nothing stands before a run. */
async function permit(
  running: RunningTarget,
  what: What,
  options: RunArguments,
  folder: string,
): Promise<readonly [RunningTarget, What]> {
  if (!running.target.isGuarded) return [running, what];
  const { suite } = what;
  const { target, ...rest } = await guard(running.target, suite, what.selection, options, folder);
  return [
    { ...running, target },
    { ...what, ...rest },
  ];
}

/** What is run, and within which bounds where keys cost money. */
type What = {
  readonly suite: Suite;
  readonly selection: Selection;
  readonly client: Client | undefined;
  readonly bounds?: Guarded['bounds'];
  readonly evidence?: Guarded['evidence'];
};

async function runOn(
  { target, diagnose }: RunningTarget,
  { suite, selection, bounds, client }: What,
  options: RunArguments & { readonly command: string },
  outFolder: string,
): Promise<Report> {
  const { lanes, fixtures, maxFailures, repeat, command, seed = randomBytes(4).toString('hex') } = options;
  const endpoints = [...new Set(Object.values(target.endpoints))].join(', ');
  say(options)(
    `kms-conformance ${suite.version} against ${screenStyle()('bold', target.name)} at ${endpoints} (${target.regions.join(', ')})${client ? `, acts by ${client.name} ${client.version}` : ''}\n`,
  );
  const interrupt = onInterrupt(say(options));
  try {
    return await repeatedly(repeat, {
      ...(client && { client }),
      suite,
      target,
      scenarios: selection.scenarios,
      ...selectionFacts(selection),
      command,
      lanes,
      ...(fixtures && { fixtures }),
      seed,
      ...(maxFailures !== undefined && { maxFailures }),
      outFolder,
      signal: interrupt.signal,
      diagnose,
      rereadIdentities: () => readTarget(targetRequest(options)).target.identities,
      print: say(options),
      ...(bounds && { ...bounds, signal: AbortSignal.any([interrupt.signal, bounds.signal]) }),
    });
  } finally {
    interrupt.done();
  }
}

function selectionFacts({ words, shard, unsharded }: Selection): Partial<RunOptions> {
  return { ...(words && { selection: words }), ...(shard && { shard }), ...(unsharded && { unsharded }) };
}

/** The summary on screen: all of it, or with --quiet what nobody may miss. */
function summaryFor(
  report: Report,
  { quiet, verbose, baseline }: RunArguments,
  { command, files }: { readonly command: string; readonly files: readonly string[] },
): string {
  const style = screenStyle();
  if (quiet) return baseline ? '' : closing(report, style);
  return terminalSummary(report, { style, runCommand: command, files, isWhole: verbose === true });
}

/** Where what happens along the way is told: nowhere with --quiet. */
function say({ quiet }: RunArguments): (text: string) => void {
  return quiet ? () => {} : print;
}

function print(text: string): void {
  process.stdout.write(text);
}
