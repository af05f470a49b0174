import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTarget } from '../../src/profile/read-target.ts';
import { placeTarget, type Target } from '../../src/profile/target.ts';
import type { Parts } from '../../src/reference/parts.ts';
import { type ReferenceOptions, startReference } from '../../src/reference/server.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';

/** What a server of the lab differs in from the reference, and how patient the suite is with it. */
export type Changed = Pick<ReferenceOptions, 'creatingMs' | 'updatingMs' | 'rotatingMs'> & {
  /** The parts of this server; those of the reference unless given. */
  readonly parts?: Parts;
  /** Those of the reference's profile unless given. */
  readonly budgets?: Target['budgets'];
  /** Starts the server; another than the reference's own where its code was loaded anew. */
  readonly start?: typeof startReference;
};

/** A changed reference that is running, as a target, and a folder for what a run on it writes. */
export type OnReference = { readonly url: string; readonly target: Target; readonly outFolder: string };

/** The one way to a changed reference: starts it, does the work, and leaves neither server nor folder behind. */
export async function onReference<T>(changed: Changed, work: (on: OnReference) => Promise<T>): Promise<T> {
  const { parts = standardParts(), budgets, start = startReference, ...windows } = changed;
  const outFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-lab-'));
  const { target } = readTarget({ target: 'reference' });
  const reference = await start({ parts, ...windows });
  try {
    const own = budgets ? { ...target, budgets } : target;
    return await work({ url: reference.url, target: placeTarget(own, () => reference.url), outFolder });
  } finally {
    await reference.close();
    rmSync(outFolder, { recursive: true, force: true });
  }
}
