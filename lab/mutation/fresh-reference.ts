import { registerHooks } from 'node:module';
import type { Parts } from '../../src/reference/parts.ts';

type ReferenceModules = {
  readonly startReference: typeof import('../../src/reference/server.ts').startReference;
  readonly standardParts: () => Parts;
};

const mark = '?load=';

/** Lets every module of the reference be loaded again: what a marked module imports is marked alike. */
export function allowFreshLoads(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const [, load] = context.parentURL?.split(mark) ?? [];
      const isReference = load && resolved.url.includes('/src/reference/') && !resolved.url.includes(mark);
      return isReference ? { ...resolved, url: `${resolved.url}${mark}${load}` } : resolved;
    },
  });
}

/** Loads the reference below `folder` (a URL that ends in a slash) anew, its data computed again; `load` names this load. */
export async function loadReference(folder: string, load: string): Promise<ReferenceModules> {
  const from = (path: string) => import(`${folder}src/reference/${path}${mark}${load}`);
  const [server, parts] = await Promise.all([from('server.ts'), from('standard-parts.ts')]);
  return { startReference: server.startReference, standardParts: parts.standardParts };
}
