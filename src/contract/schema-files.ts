/** The only reader of `schemas/`. Schemas are read once per contract, when they are first needed. */
import { readFileSync } from 'node:fs';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Reads `schemas/<path>.json`; undefined when there is no such file. `path` is ours, never a target's. */
export const readSchema = (path: string): JsonSchema | undefined => {
  try {
    return JSON.parse(
      readFileSync(new URL(`../../schemas/${path}.json`, import.meta.url), 'utf8'),
    ) as JsonSchema;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
