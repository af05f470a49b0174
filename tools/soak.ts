/**
 * `npm run soak` puts the whole suite to servers that differ from the reference only in what AWS is free to do: none of
 * them may turn anything red. `--runs N --seed S [--from N] [--variation ID] [--log FILE]` appends one line a run to the
 * log; `--publish LOG …` makes the page of the logs given, of which one may be what was published before.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { variations } from '../mutants/legal/all.ts';
import { createKeyPairs } from '../mutants/legal/key-pairs.ts';
import { loadSuite } from '../src/run/suite.ts';
import { performSoakRun } from './soak/one-run.ts';
import { soakPage } from './soak/page.ts';
import { planFor } from './soak/plan.ts';
import { isRed, redLines, runLine, type SoakRun, totalLines } from './soak/tally.ts';

const page = 'reports/reference/soak.md';
const published = 'reports/reference/soak.ndjson';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '27' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: 'soak' },
    variation: { type: 'string' },
    log: { type: 'string', default: 'reports/.local/soak.ndjson' },
    publish: { type: 'boolean', default: false },
  },
});
if (values.publish) publish(positionals);
else await soak();

async function soak(): Promise<void> {
  const known = variations.map(({ id }) => id);
  if (values.variation && !known.includes(values.variation))
    throw new Error(`Unknown variation ${values.variation}. Expected one of: ${known.join(', ')}.`);
  const suite = await loadSuite();
  const economy = createKeyPairs();
  const done: SoakRun[] = [];
  mkdirSync(dirname(values.log), { recursive: true });
  for (let index = Number(values.from); index < Number(values.from) + Number(values.runs); index += 1) {
    const result = await performSoakRun(suite, planFor(values.seed, index, values.variation), economy);
    done.push(result);
    appendFileSync(values.log, `${JSON.stringify(result)}\n`);
    process.stdout.write([runLine(result), ...redLines(result)].map((line) => `${line}\n`).join(''));
  }
  process.stdout.write(totalLines(done).join('\n').concat('\n'));
  if (done.some(isRed)) process.exitCode = 1;
}

/** Writes the page, and the runs it counts beside it: a later session goes on from there. */
function publish(logs: readonly string[]): void {
  if (logs.length === 0)
    throw new Error('Expected the logs to publish, got none. Name them after --publish.');
  const logged = logs.flatMap(runsIn).map((each): [string, SoakRun] => [each.seed, each]);
  const runs = [...new Map(logged).values()];
  const suites = new Set(runs.map(({ suite }) => suite));
  if (suites.size > 1)
    throw new Error(
      `Expected runs of one suite, got runs of ${suites.size}. Publish those of the newest alone.`,
    );
  writeFileSync(page, soakPage(runs));
  writeFileSync(published, runs.map((each) => `${JSON.stringify(each)}\n`).join(''));
  process.stdout.write(`${totalLines(runs).join('\n')}\nWritten to ${page} and ${published}\n`);
}

function runsIn(log: string): readonly SoakRun[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SoakRun);
}
