import { type KillMatrix, ownKills, survivors, type Trial } from '../report/kill-matrix.ts';
import { printStyled } from './styles.ts';

/** One line per mutant as its trial ends: who killed it, or that it survived. */
export function trialLine(trial: Trial, done: number, total: number): string {
  const [first, ...more] = ownKills(trial);
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const name = `${count} ${trial.clause.padEnd(7)} ${trial.mutant}`;
  if (first) {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `${name}: ${printStyled('green', 'killed')} by ${slugOf(first.scenario)}${others} (${first.durationMs} ms)\n`;
  }
  if (trial.equivalent) return `${name}: ${printStyled('yellow', 'equivalent')}, ${trial.equivalent}\n`;
  return `${name}: ${printStyled('red', 'SURVIVED')}\n`;
}

/** The clause stands in the line already. */
function slugOf(scenario: string): string {
  return scenario.split('/').at(-1) ?? scenario;
}

/** What came of all, the survivors with what the scenarios of their clause came to. */
export function matrixSummary(matrix: KillMatrix): string {
  const { trials, control, durationMs } = matrix;
  const alive = survivors(trials);
  const killed = trials.filter((trial) => ownKills(trial).length > 0).length;
  const clauses = new Set(trials.map(({ clause }) => clause)).size;
  const seconds = (durationMs / 1000).toFixed(0);
  return [
    '',
    `${killed} of ${trials.length} mutants of ${clauses} clauses killed by their own clause in ${seconds} s; ${alive.length} survived`,
    ...alive.flatMap(survivorLines),
    ...(control
      ? [`The faithful server meanwhile passed ${control.passed} of ${control.scenarios} scenarios`]
      : []),
    ...(control?.failed ?? []).map((line) => `  ${printStyled('red', 'failed')} ${line}`),
    ...neverRed(matrix).map((sentence) => `Never seen failing: ${sentence}`),
    '',
  ].join('\n');
}

function survivorLines({ mutant, clause, defect, others }: Trial): readonly string[] {
  return [`  ${mutant} (${clause}): ${defect}`, ...others.map((other) => `    ${other}`)];
}

/** Some mutant must make every sentence fail, or nobody knows that it can; only a complete round can tell. */
function neverRed({ control, sentences }: KillMatrix): readonly string[] {
  return control ? sentences.filter(({ kill }) => !kill).map(({ sentence }) => sentence) : [];
}

/** 0: everything was noticed. 1: a mutant survived, or a sentence was never seen failing. 2: the faithful server failed as well. */
export function exitCodeForMatrix(matrix: KillMatrix): number {
  if (matrix.control && matrix.control.failed.length > 0) return 2;
  return survivors(matrix.trials).length > 0 || neverRed(matrix).length > 0 ? 1 : 0;
}
