import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A test that starts tests: what they print is not for its own runner. */
const { NODE_TEST_CONTEXT: _, ...env } = process.env;

export type Ended = {
  /** Exit code or signal. */
  readonly ending: string;
  readonly seconds: string;
};

/** Runs a Node program at the top of the repository, passes its output on, and ends it after a bound. */
export async function ended(args: readonly string[], boundMs: number): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit', timeout: boundMs });
  const ending = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(String(code ?? signal)));
  });
  return { ending, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}
