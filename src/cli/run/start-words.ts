import type { TargetPlan } from '../../profile/target.ts';
import { shellWord } from '../../report/reproduce/shell-words.ts';

/**
 * The command that starts what a plan starts, as a reader can type it, with `{port}` for the port; `undefined` for a
 * target that runs already. Of an installed program the folder is left out.
 */
export function startWords(plan: TargetPlan): string | undefined {
  if (plan.start === 'embedded') return 'npm run serve -- --port {port}';
  if (plan.start === 'none') return undefined;
  const { words, environment } = plan.command;
  const [shell, flag, line] = words;
  if (shell === 'sh' && flag === '-c') return line;
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${word(value)}`);
  return [...variables, ...words.map(word)].join(' ');
}

function word(text: string): string {
  return /^[\w{}.,:/=-]+$/.test(text) ? text.replace('{bin}/', '') : shellWord(text);
}
