import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createDocumentCheck } from '../contract/documents.ts';
import type { Budgets, Capability, Rates, Target, VersionSource } from './target.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** `targets/<name>.json` as it is written; every member is explained in `schemas/target.json`. */
export type Profile = {
  readonly name: string;
  readonly homepage: string;
  readonly licence: string;
  readonly language: string;
  readonly version?: string;
  readonly otherVersions?: readonly string[];
  readonly install?: Install;
  readonly start?: 'embedded' | ProfileStart;
  readonly endpoints: string | Readonly<Record<string, string>>;
  readonly regions: readonly string[];
  readonly identities: Target['identities'];
  readonly capabilities: readonly Capability[];
  readonly budgets: Budgets;
  readonly rates?: ProfileRates;
  readonly faultsPath?: string;
  readonly isGuarded?: true;
  readonly note?: string;
};

export type Install = {
  readonly manager: 'pip' | 'go' | 'cargo';
  readonly package: string;
  readonly with?: readonly string[];
  readonly python?: string;
  readonly program: string;
  readonly command: string;
};

/** Rates as they are published, with where and when. */
export type ProfileRates = Rates & { readonly source?: string; readonly asOf?: string };

export type ProfileStart = {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly processes: 'one' | 'per-region';
  readonly ready: string;
  readonly readyMs?: number;
  readonly version?: VersionSource;
};

const ownFolder = fileURLToPath(new URL('../../targets', import.meta.url));

const problemsOf = createDocumentCheck('target');

/**
 * Reads and checks a profile. `wanted` is the name of one in `folder`, `<name>@<version>` for another version of it,
 * or the path of a file (it holds a `/` or ends in `.json`). Throws a UsageError.
 */
export function readProfile(wanted: string, folder: string = ownFolder): Profile {
  if (wanted.includes('/') || wanted.endsWith('.json')) return readProfileFile(wanted);
  const [name = '', version] = wanted.split('@');
  const names = profileNames(folder);
  if (!names.includes(name)) throw unknownTarget(name, names);
  const profile = readProfileFile(`${folder}/${name}.json`);
  return version === undefined ? profile : withVersion(profile, version);
}

/** The names of the profiles that exist, in alphabetical order. */
export function profileNames(folder: string = ownFolder): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

function readProfileFile(path: string): Profile {
  if (!existsSync(path)) {
    throw new UsageError(
      `Expected a target profile at ${path}, but there is no such file. Check the path, or name one of: ${profileNames().join(', ')}.`,
    );
  }
  const profile = parseProfile(path);
  const problems = problemsOf(profile, shown(path));
  if (problems.length > 0) throw new UsageError(problems.join(' '));
  return profile as Profile;
}

// Our own profiles are known by their place in the repository, not by where that is.
function shown(path: string): string {
  return path.startsWith(ownFolder) ? `targets${path.slice(ownFolder.length)}` : path;
}

function parseProfile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `Expected a JSON object in ${shown(path)}, but it is not JSON: ${(error as Error).message}. Correct it.`,
    );
  }
}

function unknownTarget(name: string, names: readonly string[]): UsageError {
  const remedy = `Expected one of: ${names.join(', ')}; or the path of a profile, or --endpoint alone.`;
  return unknownName('target', name, names, remedy);
}

function withVersion(profile: Profile, version: string): Profile {
  if (!profile.install || !/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(version)) {
    throw new UsageError(
      `Expected <name>@<version> with a version that can be installed, got ${profile.name}@${version}. Name the target without a version${profile.install ? ', or one such as ' : ''}${profile.install ? `${profile.name}@${profile.version}` : ''}.`,
    );
  }
  return { ...profile, version };
}
