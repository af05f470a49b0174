import type { Path } from './document.ts';

/** What is wrong, and where in its file. */
export type Finding = { readonly path: Path; readonly message: string };
