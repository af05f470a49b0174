import type { Verdict } from '../../model/verdict.ts';
import { colors } from '../../report/terminal/cause.ts';
import { printStyled } from '../styles.ts';
import { inWords, timeLeft } from './time-left.ts';

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
const minuteMs = 60_000;

export type Progress = {
  /** The scenarios start now. */
  readonly start: () => void;
  readonly show: (verdict: Verdict) => void;
  /** Nothing more is shown; ends a line that is not full. */
  readonly end: () => void;
};

type Shown = {
  /** How many scenarios there are. */
  readonly total: number;
  readonly print: (text: string) => void;
  /** Whether somebody watches, rather than reads it as a log. */
  readonly isTerminal: boolean;
  /** Milliseconds on a clock that is never set. */
  readonly now?: () => number;
};

/** Shows how far a run has come and how much longer it may take: in marks on a terminal, and in a log by a line a minute. */
export function createProgress({ isTerminal, now = () => performance.now(), ...shown }: Shown): Progress {
  return isTerminal ? inMarks({ ...shown, now }) : byTheMinute({ ...shown, now });
}

type Clocked = Omit<Required<Shown>, 'isTerminal'>;

/** One mark per finished scenario, with a count and an estimate at the end of each line. */
function inMarks({ total, print, now }: Clocked): Progress {
  let done = 0;
  let startedAt = now();
  const endLine = () => {
    const filler = ' '.repeat((perLine - (done % perLine)) % perLine);
    const left = inWords(timeLeft({ done, total, elapsedMs: now() - startedAt }));
    print(`${filler}  ${done}/${total}${left && `  ${left}`}\n`);
  };
  return {
    start: () => {
      startedAt = now();
      print(`${legend}\n`);
    },
    show: (verdict) => {
      done += 1;
      print(printStyled(colors[verdict], marks[verdict]));
      if (done % perLine === 0) endLine();
    },
    end: () => {
      if (done % perLine !== 0) endLine();
    },
  };
}

/** What the marks mean. */
const legend =
  '. passed   F failed   - not implemented   / not applicable   ? indeterminate   E error in the suite';

/** The first verdict, which shows that the target responds, and then a line every minute, even if nothing has ended in it. */
function byTheMinute({ total, print, now }: Clocked): Progress {
  const counts = new Map<Verdict, number>();
  let done = 0;
  let startedAt = now();
  let timer: NodeJS.Timeout | undefined;
  const say = () => {
    const counted = [...counts].map(([verdict, count]) => `${count} ${verdict}`);
    const left = inWords(timeLeft({ done, total, elapsedMs: now() - startedAt }));
    print(`${[`${done}/${total} scenarios`, ...counted, ...(left ? [left] : [])].join(', ')}\n`);
  };
  return {
    start: () => {
      startedAt = now();
      timer = setInterval(say, minuteMs).unref();
    },
    show: (verdict) => {
      done += 1;
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (done === 1) say();
    },
    end: () => clearInterval(timer),
  };
}
