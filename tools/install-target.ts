/** `npm run install-target -- <name>[@<version>]` installs a target, pinned, outside the repository. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../src/profile/environment.ts';
import { installFolder } from '../src/profile/launch/start-command.ts';
import { type Install, type Profile, profileNames, readProfile } from '../src/profile/profile.ts';
import { UsageError } from '../src/profile/usage-error.ts';
import { findPython } from './find-python.ts';
import { type InstallCommand, runCommand } from './run-command.ts';

/** The commands that install a version of a target into a folder; the programs end up in its `bin`. */
export function installCommands(
  install: Install,
  version: string,
  folder: string,
  python: (oldest: string) => string,
): readonly InstallCommand[] {
  const { manager, package: name, with: more = [] } = install;
  if (manager === 'go') {
    // A certificate's 0.5.1 is v0.5.1 to Go.
    const query = version.replace(/^(?=\d)/, 'v');
    return [{ words: ['go', 'install', `${name}@${query}`], environment: { GOBIN: `${folder}/bin` } }];
  }
  if (manager === 'cargo')
    return [{ words: ['cargo', 'install', name, '--version', version, '--locked', '--root', folder] }];
  return [
    { words: [python(install.python ?? '3.9'), '-m', 'venv', folder] },
    { words: [`${folder}/bin/python`, '-m', 'pip', 'install', '--quiet', `${name}==${version}`, ...more] },
  ];
}

/**
 * Installs a target unless it is installed already; returns what was done, for people. Throws a UsageError, and
 * leaves nothing half installed, when it cannot.
 */
export function installTarget(wanted: string, targetsFolder = readEnvironment().targetsFolder): string {
  const { profile, install, version } = installable(readProfile(wanted));
  const folder = installFolder(profile, { targetsFolder });
  const program = join(folder, 'bin', install.program);
  if (existsSync(program)) return `${profile.name} ${version} is installed already.`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const command of installCommands(install, version, folder, findPython)) runCommand(command);
    if (!existsSync(program))
      throw new UsageError(
        `Expected the installation to bring ${install.program}, but it did not. Correct \`program\` in targets/${profile.name}.json.`,
      );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return `${profile.name} ${version} is installed.`;
}

function installable(profile: Profile): { profile: Profile; install: Install; version: string } {
  const { install, version } = profile;
  if (install && version) return { profile, install, version };
  throw new UsageError(
    `Expected a target that a package client can install, got ${profile.name}. ${profile.note ?? 'There is nothing to install.'}`,
  );
}

function main(names: readonly string[]): void {
  try {
    if (names.length === 0)
      throw new UsageError(
        `Expected the name of a target: ${profileNames().join(', ')}. Write for example: npm run install-target -- moto.`,
      );
    for (const name of names) console.log(installTarget(name));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

if (import.meta.main) main(process.argv.slice(2));
