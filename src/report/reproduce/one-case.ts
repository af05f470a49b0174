/** The command that runs one scenario against the same target again. */
import type { Report } from '../model/report.ts';
import { shellWord } from './shell-words.ts';

/** The command of the run itself; what reports of earlier versions do not say is guessed from the target. */
export function oneCaseCommand({ target, run }: Report, id: string): string {
  const command = run.command ?? ['npm start --', ...targetWords(target)].join(' ');
  return `${command} --only ${shellWord(id)}`;
}

function targetWords({ name, endpoints }: Report['target']): readonly string[] {
  if (name === 'reference') return [];
  if (name !== 'target') return ['--target', shellWord(name)];
  const [first, ...others] = [...new Set(Object.values(endpoints))];
  if (others.length === 0) return ['--endpoint', shellWord(first ?? 'URL')];
  return Object.entries(endpoints).flatMap(([region, url]) => ['--endpoint', shellWord(`${region}=${url}`)]);
}
