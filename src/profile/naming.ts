import { UsageError } from './usage-error.ts';

type Naming = {
  readonly target?: string;
  readonly endpoints?: readonly string[];
  readonly start?: string;
  readonly name?: string;
  readonly version?: string;
};

/** Makes sure that a name and a version given by hand are sound, and that no profile says otherwise. Throws a UsageError. */
export function checkNaming({ target, endpoints = [], start, name, version }: Naming): void {
  const isTyped = start !== undefined || endpoints.length > 0;
  if (name !== undefined && (target !== undefined || !isTyped)) throw misplaced('--name', target);
  if (version !== undefined && !isTyped) throw misplaced('--target-version', target);
  if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name)) {
    throw new UsageError(
      `Expected a --name of at most 64 letters, digits, dots, hyphens and underscores, got \`${name}\`. Write for example --name my-kms.`,
    );
  }
  if (version !== undefined && !/^[A-Za-z0-9][A-Za-z0-9.+~_-]{0,63}$/.test(version)) {
    throw new UsageError(
      `Expected a --target-version of at most 64 letters, digits and the signs . + ~ _ -, got \`${version}\`. Write for example --target-version 1.2.3.`,
    );
  }
}

function misplaced(option: string, target: string | undefined): UsageError {
  const said = option === '--name' ? 'name' : 'version';
  return new UsageError(
    `Expected ${option} beside --endpoint or --start, got it beside ${target ? `--target ${target}` : 'no target'}, whose profile says its ${said}. Leave ${option} out, or say with --endpoint or --start what to run against.`,
  );
}
