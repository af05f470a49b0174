import type { HistoriesResult } from './histories.ts';

/** How a run of histories ends: its last line, and its exit code. */
export type Ending = { readonly line: string; readonly exitCode: 0 | 1 | 2 };

/** Without these there are no related keys, or no roles that move: histories ask for little else. */
const core = ['ReplicateKey', 'UpdatePrimaryRegion'];

/** Says what histories decided: those that could not be played as they are meant to be do not sound like a success. */
export function endingOf({ played, calls, missing, wrong }: HistoriesResult): Ending {
  if (wrong) return { line: `History ${played} differs from AWS: ${wrong.difference}.`, exitCode: 1 };
  const lacking = core.filter((operation) => missing.includes(operation));
  const rest = `${calls} calls of other operations in ${played} histories came to what AWS documents`;
  if (lacking.length > 0)
    return {
      line: `Not decided: the target does not have ${lacking.join(' and ')}. Only ${rest}.`,
      exitCode: 2,
    };
  if (calls === 0) return { line: `Not decided: no history of ${played} came to a call.`, exitCode: 2 };
  const without = missing.length > 0 ? `, without ${missing.join(', ')}` : '';
  return { line: `No difference from AWS in ${played} histories of ${calls} calls${without}.`, exitCode: 0 };
}
