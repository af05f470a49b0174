import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const commandOfSuite = fileURLToPath(new URL('../../bin/kms-conformance.mjs', import.meta.url));

/** What a command came to. */
export type Ended = {
  /** Exit code, or the signal that ended it. */
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
};

export type CommandOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** The working directory; that of the tests unless given. */
  readonly cwd?: string;
  /** Another program than the command of the suite. */
  readonly program?: string;
  /** After this long the command is ended, and its test fails. */
  readonly boundMs?: number;
};

export type RunningCommand = {
  readonly child: ChildProcess;
  /** Resolves when standard output matches, with all of it so far; rejects when the command ends before. */
  readonly says: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<Ended>;
};

const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the real command; it does not outlive the tests of its file. */
export function start(args: readonly string[], options: CommandOptions = {}): RunningCommand {
  const { env = {}, cwd, program = commandOfSuite, boundMs = 180_000 } = options;
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...cleanEnvironment, ...unmeasured, ...env },
    ...(cwd && { cwd }),
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  const timer = setTimeout(() => child.kill('SIGKILL'), boundMs);
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (text.stderr += chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const ms = performance.now() - started;
      const isCut = signal === 'SIGKILL' && ms >= boundMs;
      if (isCut)
        reject(
          new Error(`${args.join(' ')} did not end within ${boundMs} ms:\n${text.stdout}${text.stderr}`),
        );
      else resolve({ code: code ?? signal, ...text, ms });
    });
  });
  ended.catch(() => {});
  const says = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (pattern.test(text.stdout)) resolve(text.stdout);
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`never said ${pattern}:\n${text.stdout}${text.stderr}`)));
      look();
    });
  return { child, says, ended };
}

/** Runs the real command to its end. */
export function command(args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  return start(args, options).ended;
}

const { FORCE_COLOR: _, NO_COLOR: __, GITHUB_STEP_SUMMARY: ___, ...inherited } = process.env;
const cleanEnvironment = Object.fromEntries(
  Object.entries(inherited).filter(([name]) => !name.startsWith('AWS_')),
);

/** Coverage of dozens of short processes costs more than it tells: one whole run and the tests in process are measured. */
const unmeasured = { NODE_V8_COVERAGE: '' };

/** A folder for the outputs of one test file; gone after it. */
export function outFolders(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'command-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
