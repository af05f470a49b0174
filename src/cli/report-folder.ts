import { dirname, join, resolve } from 'node:path';
import { folderName } from '../profile/folder-name.ts';
import { UsageError } from '../profile/usage-error.ts';
import type { RunArguments } from './arguments.ts';

/** Where reports go unless `--out` says otherwise, below the folder the command is run in. */
const defaultReports = 'kms-conformance-report';

/** The folder that `--out` names, or the one of this target in the working directory. */
export function reportFolder(out: string | undefined, targetName: string): string {
  return resolve(out ?? join(defaultReports, folderName(targetName)));
}

/** What is read stays: the scenarios of an earlier report run again into a folder of their own beside it. */
export function runFolder({ out, rerunFailed, resume, list }: RunArguments, targetName: string): string {
  const report = rerunFailed ?? resume;
  const read = report === undefined ? undefined : dirname(resolve(report));
  if (out === undefined)
    return read === undefined ? reportFolder(undefined, targetName) : resolve(read, 'rerun');
  if (resolve(out) !== read || list) return resolve(out);
  throw new UsageError(
    `Expected --out to differ from the folder of ${report}, which would be overwritten, got ${out}. Omit --out (the default is ${resolve(read, 'rerun')}) or give another folder.`,
  );
}
