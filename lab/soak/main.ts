/**
 * `npm run soak` puts the whole suite to servers that differ from the reference only in what AWS is free to do: none of
 * them may turn anything red. `--runs N --seed S [--from N] [--variation ID] [--log FILE]` appends one line a run to the
 * log; `--publish LOG …` makes the page of the logs given, of which one may be what was published before.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError, unknownName } from '../../src/profile/usage-error.ts';
import { loadSuite } from '../../src/run/suite.ts';
import { endWith } from '../harness/ending.ts';
import { wholeNumber } from '../harness/whole-number.ts';
import { variations } from '../variations/all.ts';
import { createKeyPairs } from '../variations/key-pairs.ts';
import { performSoakRun } from './one-run.ts';
import { soakPage } from './page.ts';
import { planFor } from './plan.ts';
import { isRed, redLines, runLine, type SoakRun, totalLines } from './tally.ts';

const page = 'reports/reference/soak.md';
const published = 'reports/reference/soak.ndjson';

const options = {
  runs: { type: 'string', default: '27' },
  from: { type: 'string', default: '0' },
  seed: { type: 'string', default: 'soak' },
  variation: { type: 'string' },
  log: { type: 'string', default: 'reports/.local/soak.ndjson' },
  publish: { type: 'boolean', default: false },
} as const;

await endWith(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  return values.publish ? publish(positionals) : soak(values);
});

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

async function soak(values: Values): Promise<number> {
  const known = variations.map(({ id }) => id);
  if (values.variation && !known.includes(values.variation))
    throw unknownName('variation', values.variation, known, `Expected one of: ${known.join(', ')}.`);
  const [from, runs] = [wholeNumber('from', values.from), wholeNumber('runs', values.runs)];
  const suite = await loadSuite();
  const economy = createKeyPairs();
  const done: SoakRun[] = [];
  mkdirSync(dirname(values.log), { recursive: true });
  for (let index = from; index < from + runs; index += 1) {
    const result = await performSoakRun(suite, planFor(values.seed, index, values.variation), economy);
    done.push(result);
    appendFileSync(values.log, `${JSON.stringify(result)}\n`);
    process.stdout.write([runLine(result), ...redLines(result)].map((line) => `${line}\n`).join(''));
  }
  process.stdout.write(totalLines(done).join('\n').concat('\n'));
  return done.some(isRed) ? 1 : 0;
}

/** Writes the page, and the runs it counts beside it: a later session goes on from there. */
function publish(logs: readonly string[]): number {
  if (logs.length === 0)
    throw new UsageError('Expected the logs to publish, got none. Name them after --publish.');
  const logged = logs.flatMap(runsIn).map((each): [string, SoakRun] => [each.seed, each]);
  const runs = [...new Map(logged).values()];
  const suites = new Set(runs.map(({ suite }) => suite));
  if (suites.size > 1)
    throw new UsageError(
      `Expected runs of one suite, got runs of ${suites.size}. Publish those of the newest alone.`,
    );
  writeFileSync(page, soakPage(runs));
  writeFileSync(published, runs.map((each) => `${JSON.stringify(each)}\n`).join(''));
  process.stdout.write(`${totalLines(runs).join('\n')}\nWritten to ${page} and ${published}\n`);
  return 0;
}

function runsIn(log: string): readonly SoakRun[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SoakRun);
}
