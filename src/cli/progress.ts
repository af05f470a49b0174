import type { Verdict } from '../report/report.ts';
import { printStyled } from './styles.ts';

/** One character per verdict, so that nothing but `.` looks like a pass. */
const marks: Readonly<Record<Verdict, string>> = {
  passed: '.',
  failed: 'F',
  unsupported: '-',
  inapplicable: '/',
  indeterminate: '?',
  errored: 'E',
};

const perLine = 64;

export type Progress = {
  readonly show: (verdict: Verdict) => void;
  /** Ends a line that is not full. */
  readonly end: () => void;
};

/** Shows one mark per finished scenario, with a count at the end of each line: live on a terminal and readable in a log. */
export function createProgress(total: number, print: (text: string) => void): Progress {
  let done = 0;
  const endLine = () => print(`${' '.repeat((perLine - (done % perLine)) % perLine)}  ${done}/${total}\n`);
  return {
    show: (verdict) => {
      done += 1;
      print(printStyled(colours[verdict], marks[verdict]));
      if (done % perLine === 0) endLine();
    },
    end: () => {
      if (done % perLine !== 0) endLine();
    },
  };
}

/** Only a pass is green. */
const colours: Readonly<Record<Verdict, 'green' | 'red' | 'yellow'>> = {
  passed: 'green',
  failed: 'red',
  errored: 'red',
  unsupported: 'yellow',
  inapplicable: 'yellow',
  indeterminate: 'yellow',
};

/** What the marks mean. */
export const legend =
  '. passed   F failed   - not implemented   / not applicable   ? indeterminate   E error of the suite';
