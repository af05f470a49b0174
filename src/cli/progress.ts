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

/** Shows one mark per finished scenario, with a count at the end of each line: live on a terminal and readable in a log. */
export function progress(total: number, print: (text: string) => void): (verdict: Verdict) => void {
  let done = 0;
  return (verdict) => {
    done += 1;
    const format =
      verdict === 'passed' ? 'green' : verdict === 'failed' || verdict === 'errored' ? 'red' : 'yellow';
    print(printStyled(format, marks[verdict]));
    const isLineFull = done % perLine === 0;
    if (isLineFull || done === total)
      print(`${' '.repeat(perLine - (done % perLine || perLine))}  ${done}/${total}\n`);
  };
}

/** What the marks mean. */
export const legend =
  '. passed   F failed   - not implemented   / not applicable   ? indeterminate   E error of the suite';
