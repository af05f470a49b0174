import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { boundedAnswer } from '../bounded-answer.ts';
import type { Variables } from '../environment.ts';
import type { Target, VersionSource } from '../target.ts';

const boundMs = 10_000;

/**
 * The target with the version it says it has, asked as its profile describes; unchanged when it does not tell within
 * ten seconds, because not knowing a version is no reason to stop. `environment` is that of a version command.
 */
export async function withVersion(
  target: Target,
  source: VersionSource | undefined,
  environment: Variables = {},
): Promise<Target> {
  if (source === undefined) return target;
  const endpoint = target.endpoints[target.regions[0] as string] as string;
  const output = 'path' in source ? answered(endpoint, source) : printed(source.command, environment);
  // `fakecloud 0.51.0` and `v3.1.0` alike.
  const version = /\d{1,9}\.\d[\w.+-]{0,60}/.exec(await output.catch(() => ''))?.[0];
  return version === undefined ? target : { ...target, version };
}

async function answered(endpoint: string, source: { path: string; member: string }): Promise<string> {
  const { body } = await boundedAnswer(endpoint + source.path, {}, boundMs);
  const answer = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return String(answer[source.member]);
}

async function printed([program = '', ...rest]: readonly string[], env: Variables): Promise<string> {
  const { stdout } = await promisify(execFile)(program, rest, { env, timeout: boundMs });
  return stdout;
}
