import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Grade } from '../model/grade.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Report, ScenarioResult } from '../report/model/report.ts';

/** What to certify, and how much of it. Without an endpoint, target or start command it is the reference KMS. */
export type CertifyOptions = {
  /** Where it answers: one URL for all Regions, or one for each. */
  readonly endpoint?: string | Readonly<Record<string, string>>;
  /** A profile that comes with the suite, such as `moto@5.2.5`, or the path of one. */
  readonly target?: string;
  /** A command that starts it; `{port}` is replaced by a free port. */
  readonly start?: string;
  /** Home, second and third Region. */
  readonly regions?: readonly [home: string, second: string, third: string];
  readonly name?: string;
  readonly targetVersion?: string;
  /** Ids of clauses, scenarios or tables: `UPR-01`, `UPR-01/swapped`, `STATE/Encrypt`. */
  readonly only?: readonly string[];
  readonly operation?: string;
  readonly grade?: Grade;
  /** Scenarios at a time, 1 to 256; 32 by default. */
  readonly lanes?: number;
  /** How long a key may take to leave Creating or Updating, in milliseconds. */
  readonly settleMs?: number;
  /** A JSON file with differences that are known, each with a reason. */
  readonly known?: string;
  /** Where the reports go; by default they are kept nowhere. */
  readonly out?: string;
  /** Ends the run early, after which the keys it made are cleaned up. */
  readonly signal?: AbortSignal;
  /** Receives what the command line would print. */
  readonly onOutput?: (text: string) => void;
};

/** What a run found. */
export type Certification = {
  readonly report: Report;
  /** By the id of the scenario. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The scenarios that failed, each with what was expected and what came. */
  readonly failed: readonly ScenarioResult[];
  /** 0: no difference from AWS was seen. 1: it differs. 2: too little was decided. */
  readonly exitCode: number;
};

const program = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/**
 * Runs the suite in a process of its own, so that nothing of it stays in this one.
 * @throws Error where the run could not be made, in one paragraph: expected, got, remedy.
 */
export async function certify(options: CertifyOptions = {}): Promise<Certification> {
  const folder = options.out ? resolve(options.out) : mkdtempSync(join(tmpdir(), 'kms-conformance-api-'));
  try {
    const { exitCode, stderr } = await runCommand(
      [...wordsOf(options), '--out', folder, '--report', 'json,junit,html,summary,badge'],
      options,
    );
    const file = join(folder, 'report.json');
    if (!existsSync(file) || stderr.startsWith('error: '))
      throw new Error(
        stderr.replace(/^error: /, '').trim() || `Expected a report, got exit code ${exitCode}.`,
      );
    return certification(JSON.parse(readFileSync(file, 'utf8')) as Report, exitCode);
  } finally {
    if (!options.out) rmSync(folder, { recursive: true, force: true });
  }
}

function certification(report: Report, exitCode: number): Certification {
  return {
    report,
    verdicts: new Map(report.scenarios.map(({ id, verdict }) => [id, verdict])),
    failed: report.scenarios.filter(({ verdict }) => verdict === 'failed'),
    exitCode,
  };
}

function wordsOf(options: CertifyOptions): readonly string[] {
  const { endpoint, only = [], regions, settleMs } = options;
  const endpoints =
    typeof endpoint === 'string' ? [endpoint] : Object.entries(endpoint ?? {}).map((each) => each.join('='));
  const named: readonly (readonly [option: string, value: string | number | undefined])[] = [
    ['--target', options.target],
    ['--start', options.start],
    ['--regions', regions?.join(',')],
    ['--name', options.name],
    ['--target-version', options.targetVersion],
    ['--operation', options.operation],
    ['--grade', options.grade],
    ['--lanes', options.lanes],
    ['--settle', settleMs],
    ['--known', options.known],
  ];
  return [
    ...endpoints.flatMap((url) => ['--endpoint', url]),
    ...only.flatMap((id) => ['--only', id]),
    ...named.flatMap(([option, value]) => (value === undefined ? [] : [option, String(value)])),
  ];
}

function runCommand(
  words: readonly string[],
  { signal, onOutput }: CertifyOptions,
): Promise<{ readonly exitCode: number; readonly stderr: string }> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill('SIGINT');
  signal?.addEventListener('abort', end, { once: true });
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => onOutput?.(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  if (signal?.aborted) end();
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      done({ exitCode: code ?? 2, stderr });
    });
  });
}
