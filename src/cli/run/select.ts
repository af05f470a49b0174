import type { Verdict } from '../../model/verdict.ts';
import { UsageError, unknownName } from '../../profile/usage-error.ts';
import type { Shard } from '../../report/model/report.ts';
import { isWithin, type Manifest, type ManifestScenario } from '../../run/manifest/manifest.ts';
import { inShard } from '../../run/shard.ts';
import { casesTagged, type Suite } from '../../run/suite.ts';
import type { RunArguments } from '../arguments.ts';
import { readReportFile } from '../report-file.ts';
import { scenariosForAwsCli } from './for-aws-cli.ts';

/** The scenarios to run, and the selection in words unless that is all of them. */
export type Selection = {
  readonly scenarios: readonly ManifestScenario[];
  readonly words?: string;
  /** Which part of the selection this is, and the whole of it. */
  readonly shard?: Shard;
  readonly unsharded?: readonly ManifestScenario[];
};

type Filter = { readonly words: string; readonly isSelected: (scenario: ManifestScenario) => boolean };

/** Applies every selecting option; each narrows the selection. Throws a UsageError for unknown names and when nothing is left. */
export async function select(suite: Suite, options: RunArguments): Promise<Selection> {
  const selection = await selectByFilters(suite, options);
  return options.shard ? sharded(selection, options.shard) : selection;
}

function sharded({ scenarios: unsharded, words }: Selection, shard: Shard): Selection {
  const scenarios = inShard(unsharded, shard);
  const own = `--shard ${shard.index}/${shard.of}`;
  if (scenarios.length > 0)
    return { scenarios, words: words ? `${words} and ${own}` : own, shard, unsharded };
  throw new UsageError(
    `Expected at least as many scenarios as shards, but ${own} of ${unsharded.length} scenarios selects none. Use fewer shards.`,
  );
}

async function selectByFilters(suite: Suite, options: RunArguments): Promise<Selection> {
  const { scenarios } = suite.manifest;
  const filters = [
    onlyFilter(suite.manifest, options.only),
    operationFilter(suite, options.operation),
    gradeFilter(options.grade),
    await tagFilter(suite, options.tags),
    rerunFilter(options.rerunFailed),
    resumeFilter(options.resume),
  ].filter((filter) => filter !== undefined);
  if (filters.length === 0) return options.client === 'aws-cli' ? forAwsCli(suite.manifest) : { scenarios };
  const words = filters.map((filter) => filter.words).join(' and ');
  const selected = scenarios.filter((scenario) => filters.every(({ isSelected }) => isSelected(scenario)));
  if (selected.length > 0) return { scenarios: selected, words };
  throw new UsageError(
    `Expected at least one of ${scenarios.length} scenarios, but ${words} selects none. Widen the selection; \`--list\` shows what is there.`,
  );
}

function forAwsCli(manifest: Manifest): Selection {
  const ids = scenariosForAwsCli(manifest);
  return { scenarios: manifest.scenarios.filter(({ id }) => ids.has(id)), words: '--client aws-cli' };
}

function onlyFilter({ scenarios, clauses }: Manifest, ids?: readonly string[]): Filter | undefined {
  if (!ids) return undefined;
  for (const id of ids) {
    if (scenarios.some((scenario) => isWithin(scenario.id, id))) continue;
    const untestable = clauses.find((clause) => clause.id === id)?.untestable;
    if (untestable) throw new UsageError(`Clause ${id} has no scenarios. Not testable: ${untestable}`);
    const known = [...clauses.map((clause) => clause.id), ...scenarios.map((scenario) => scenario.id)];
    const remedy = '`npm start -- clauses` lists the clauses, `npm start -- --list` the scenarios.';
    throw unknownName('clause or scenario id', id, known, remedy);
  }
  return {
    words: `--only ${ids.join(' ')}`,
    isSelected: ({ id }) => ids.some((named) => isWithin(id, named)),
  };
}

function operationFilter({ manifest, contract }: Suite, operation?: string): Filter | undefined {
  if (!operation) return undefined;
  const { scenarios } = manifest;
  const known = contract.operationNames;
  if (!known.includes(operation)) {
    throw unknownName('operation', operation, known, `Expected one of: ${known.join(', ')}.`);
  }
  if (!scenarios.some(({ operations }) => operations.includes(operation))) {
    const asked = [...new Set(scenarios.flatMap(({ operations }) => operations))].toSorted();
    throw new UsageError(
      `Expected an operation with scenarios, but no scenario is about ${operation} yet. There are some about: ${asked.join(', ')}.`,
    );
  }
  return {
    words: `--operation ${operation}`,
    isSelected: ({ operations }) => operations.includes(operation),
  };
}

function gradeFilter(grade?: string): Filter | undefined {
  return grade
    ? { words: `--grade ${grade}`, isSelected: (scenario) => scenario.grade === grade }
    : undefined;
}

async function tagFilter(suite: Suite, tags?: string): Promise<Filter | undefined> {
  if (tags === undefined) return undefined;
  const ids = await casesTagged(suite, tags).catch((error: Error) => {
    // Cucumber wraps what its parser says.
    const said = ((error.cause as Error | undefined) ?? error).message
      .split('because of ')
      .at(-1)
      ?.replace(/\.$/, '');
    throw new UsageError(
      `Expected a tag expression such as "@UPR-01 and not @inferred", got ${JSON.stringify(tags)}: ${said}. Correct it.`,
    );
  });
  return { words: `--tags ${JSON.stringify(tags)}`, isSelected: ({ id }) => ids.has(id) };
}

/** What an earlier run did not come to, or did not decide; its verdicts stand. */
function resumeFilter(file?: string): Filter | undefined {
  if (!file) return undefined;
  const { scenarios } = readReportFile(file);
  const decided = scenarios.filter(({ verdict }) => verdict !== 'indeterminate' && verdict !== 'errored');
  const ids = new Set(decided.map(({ id }) => id));
  return { words: `--resume ${file}`, isSelected: ({ id }) => !ids.has(id) };
}

/** What another run may decide otherwise. What is not implemented, or not claimed, stays so. */
const worthAgain: readonly Verdict[] = ['failed', 'indeterminate', 'errored'];

function rerunFilter(file?: string): Filter | undefined {
  if (!file) return undefined;
  const { scenarios } = readReportFile(file);
  const ids = new Set(scenarios.filter(({ verdict }) => worthAgain.includes(verdict)).map(({ id }) => id));
  return { words: `--rerun-failed ${file}`, isSelected: ({ id }) => ids.has(id) };
}
