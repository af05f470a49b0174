import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountId, type LikeCaller, laterCaller, mainCaller } from '../../src/like-aws/callers.ts';
import { type ServerLikeAws, startLikeAws } from '../../src/like-aws/server.ts';
import { parseSettings } from '../../src/like-aws/settings.ts';
import type { Report } from '../../src/report/model/report.ts';
import { signedInAs } from '../../test/aws/command.ts';
import { command, type Ended, start } from '../../test/cli/command.ts';
import { keysAlive } from '../../test/cli/targets.ts';

/** One run against a server like AWS, and what was left of it. */
export type Trial = {
  readonly ended: Ended;
  /** Absent where the run wrote none. */
  readonly report?: Report;
  readonly aliveAfterRun: number;
  readonly aliveAfterSweep: number;
};

export type TrialOptions = {
  readonly settings: string;
  readonly args: readonly string[];
  readonly caller?: LikeCaller;
  /** Ends the run with SIGKILL so long after its first key, and deletes what it wrote. */
  readonly killAfterMs?: number;
};

const boundMs = 600_000;

/** Runs the real command, as the main role unless said, and sweeps as a session that lasts. */
export async function tryOnLikeAws({
  settings,
  args,
  caller = mainCaller,
  killAfterMs,
}: TrialOptions): Promise<Trial> {
  const server = await startLikeAws(parseSettings(settings));
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-aws-'));
  const where = ['--endpoint', server.url, '--account', accountId, '--out', folder];
  const run = ['--target', 'aws', '--spend-up-to', '10', ...args, ...where];
  const env = signedInAs(caller, 7_200_000);
  try {
    const ended =
      killAfterMs === undefined
        ? await command(run, { env, boundMs })
        : await killed(server, run, env, killAfterMs);
    const report = reportIn(folder);
    const aliveAfterRun = (await keysAlive(server.url, laterCaller)).length;
    if (killAfterMs !== undefined) rmSync(folder, { recursive: true, force: true });
    await command(['sweep', '--target', 'aws', '--older-than', '0', ...where], {
      env: signedInAs(laterCaller),
      boundMs,
    });
    const aliveAfterSweep = (await keysAlive(server.url, laterCaller)).length;
    return { ended, ...(report && { report }), aliveAfterRun, aliveAfterSweep };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killed(
  { url }: ServerLikeAws,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  afterMs: number,
): Promise<Ended> {
  const running = start(args, { env, boundMs });
  for (let read = 0; read < 600 && (await keysAlive(url, laterCaller)).length === 0; read += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const timer = setTimeout(() => running.child.kill('SIGKILL'), afterMs);
  return running.ended.finally(() => clearTimeout(timer));
}

function reportIn(folder: string): Report | undefined {
  const isWritten = readdirSync(folder).includes('report.json');
  return isWritten ? (JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report) : undefined;
}

/** How many scenarios came to a verdict that is none of the target's doing here: it is the reference. */
export function falseFailures({ report }: Trial): number {
  return (
    report?.scenarios.filter(({ verdict }) => verdict === 'failed' || verdict === 'unsupported').length ?? 0
  );
}
