/** The command that runs one scenario against the same target again. */
import type { Report } from '../report.ts';
import { shellWord } from './shell-words.ts';

/** For the name that a target given by its endpoint alone goes by, the endpoints are repeated. */
export function oneCaseCommand({ target }: Report, id: string): string {
  return ['npm start --', ...targetWords(target), '--only', shellWord(id)].join(' ');
}

function targetWords({ name, endpoints }: Report['target']): readonly string[] {
  if (name === 'reference') return [];
  if (name !== 'target') return ['--target', shellWord(name)];
  const [first, ...others] = [...new Set(Object.values(endpoints))];
  if (others.length === 0) return ['--endpoint', shellWord(first ?? 'URL')];
  return Object.entries(endpoints).flatMap(([region, url]) => ['--endpoint', shellWord(`${region}=${url}`)]);
}
