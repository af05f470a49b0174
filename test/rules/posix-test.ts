import { test as always } from 'node:test';

const reason = 'Windows has no signals, no process groups and no sh, which this is about.';

const skipped = ((name: string) => always(name, { skip: reason })) as typeof always;

/** For tests of what Windows does not have: there they are skipped, and say why. */
export const test: typeof always = process.platform === 'win32' ? skipped : always;
