import { printStyled } from '../../src/cli/styles.ts';
import { isKilled, type KillMatrix, ownKills, survivors, type Trial } from './kill-matrix.ts';
import { plantedInTests } from './planted.ts';

/** One line per mutant as its trial ends: who killed it, or that it survived. */
export function trialLine(trial: Trial, done: number, total: number): string {
  const [first, ...more] = ownKills(trial);
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const name = `${count} ${trial.clause.padEnd(7)} ${trial.mutant}`;
  if (first && isKilled(trial)) {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `${name}: ${printStyled('green', 'killed')} by ${first.scenario.slice(trial.clause.length + 1)}${others} (${first.durationMs} ms)\n`;
  }
  if (trial.equivalent) return `${name}: ${printStyled('yellow', 'equivalent')}, ${trial.equivalent}\n`;
  return `${name}: ${printStyled('red', 'SURVIVED')}${sparedWords(trial)}${uncountedWords(trial)}\n`;
}

function sparedWords({ spared = [] }: Trial): string {
  return spared.length > 0 ? `; not noticed by ${spared.join(', ')}` : '';
}

/** A defect that breaks what every scenario rests on proves nothing about the clause. */
function uncountedWords({ uncounted = 0 }: Trial): string {
  if (uncounted === 0) return '';
  const failures = uncounted === 1 ? '1 scenario failed and does' : `${uncounted} scenarios failed and do`;
  return `; ${failures} not count: a Given or the happy path had failed before the act, which says nothing about the clause`;
}

/** What came of all, the survivors with what the scenarios of their clause came to. */
export function matrixSummary(matrix: KillMatrix): string {
  const { trials, control, durationMs } = matrix;
  const alive = survivors(trials);
  const killed = trials.filter(isKilled).length;
  const clauses = new Set(trials.map(({ clause }) => clause)).size;
  const seconds = (durationMs / 1000).toFixed(0);
  return [
    '',
    `${killed} of ${trials.length} mutants of ${clauses} clauses killed by their own clause in ${seconds} s; ${alive.length} survived`,
    ...alive.flatMap(survivorLines),
    ...(control ? [`The faithful server passed ${control.passed} of ${control.scenarios} scenarios`] : []),
    ...(control?.failed ?? []).map((line) => `  ${printStyled('red', 'failed')} ${line}`),
    ...neverRed(matrix).map((sentence) => `Never seen failing: ${sentence}`),
    '',
  ].join('\n');
}

function survivorLines(trial: Trial): readonly string[] {
  const { mutant, clause, defect, others } = trial;
  const name = `  ${mutant} (${clause}): ${defect}${uncountedWords(trial)}`;
  return [name, ...others.map((other) => `    ${other}`)];
}

/** Some mutant must make every sentence fail, or nobody knows that it can; only a complete round can tell. */
function neverRed({ control, sentences }: KillMatrix): readonly string[] {
  if (!control) return [];
  const unseen = sentences.filter(({ kill, sentence }) => !kill && !Object.hasOwn(plantedInTests, sentence));
  return unseen.map(({ sentence }) => sentence);
}

/** 0: everything was noticed. 1: a mutant survived, or a sentence was never seen failing. 2: the faithful server failed as well. */
export function exitCodeForMatrix(matrix: KillMatrix): number {
  if (matrix.control && matrix.control.failed.length > 0) return 2;
  return survivors(matrix.trials).length > 0 || neverRed(matrix).length > 0 ? 1 : 0;
}
