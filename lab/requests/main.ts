import { Command } from 'commander';
import { onInterrupt } from '../../src/cli/interrupt.ts';
import { run } from '../../src/run/run.ts';
import { loadSuite } from '../../src/run/suite.ts';
import { onReference } from '../harness/changed-reference.ts';
import { endWith } from '../harness/ending.ts';
import { notingRequests, type Requests } from './requests.ts';

/** `npm run distinct-requests`: how many different requests the suite makes, counted on the reference. */
async function main(): Promise<number> {
  await new Command('npm run distinct-requests --')
    .description(
      'Count the requests of a whole run that differ in operation, members, form of KeyId or key spec.',
    )
    .allowExcessArguments(false)
    .showHelpAfterError()
    .exitOverride()
    .parseAsync();
  const requests: Requests = new Map();
  const suite = await loadSuite();
  const interrupt = onInterrupt((text) => void process.stderr.write(text));
  const { scenarios } = suite.manifest;
  await onReference({ parts: notingRequests(requests) }, ({ target, outFolder }) =>
    run({
      suite,
      target,
      runId: 'requests',
      scenarios,
      lanes: 12,
      seed: 'requests',
      outFolder,
      signal: interrupt.signal,
    }),
  );
  interrupt.done();
  say(requests, scenarios.length);
  return interrupt.signal.aborted ? 2 : 0;
}

function say(requests: Requests, scenarios: number): void {
  const counted = [...requests].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [operation, { size }] of counted)
    process.stdout.write(`${String(size).padStart(6)}  ${operation}\n`);
  const all = counted.reduce((sum, [, { size }]) => sum + size, 0);
  process.stdout.write(
    `${String(all).padStart(6)}  distinct requests of ${counted.length} operations in ${scenarios} scenarios\n`,
  );
}

await endWith(main);
