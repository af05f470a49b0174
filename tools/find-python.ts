import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { homedir } from 'node:os';
import { UsageError } from '../src/profile/usage-error.ts';

/** The version of a Python as `major.minor`, or nothing when it does not run. */
export type VersionOf = (program: string) => string | undefined;

/**
 * The first Python that is new enough: `python3`, then `python3.9` and later by name, then those that pyenv keeps.
 * Throws a UsageError when there is none.
 */
export function findPython(
  oldest: string,
  candidates: readonly string[] = pythons(),
  versionOf = askVersion,
): string {
  const found = candidates.find((program) => isAtLeast(versionOf(program), oldest));
  if (found !== undefined) return found;
  throw new UsageError(
    `Expected Python ${oldest} or later, found none among ${candidates.join(', ')}. Install it and put it on the PATH as python${oldest}.`,
  );
}

function pythons(): readonly string[] {
  const named = Array.from({ length: 12 }, (_, index) => `python3.${index + 9}`);
  return ['python3', ...named, ...globSync(`${homedir()}/.pyenv/versions/3.*/bin/python3`).sort()];
}

function askVersion(program: string): string | undefined {
  try {
    const script = "import sys; print('%d.%d' % sys.version_info[:2])";
    return execFileSync(program, ['-c', script], { encoding: 'utf8', stdio: 'pipe', timeout: 10_000 }).trim();
  } catch {
    return undefined;
  }
}

function isAtLeast(version: string | undefined, oldest: string): boolean {
  if (version === undefined) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
