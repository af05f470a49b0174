import { openDriver } from '../case/open-session.ts';
import { ownKeysByTag, type TaggedKeys } from '../ledger/own-keys.ts';
import type { Target } from '../profile/target.ts';

/** Looks for living keys of this suite and touches none: those with its tag, and those related to them in any Region. */
export async function livingKeys(target: Target): Promise<TaggedKeys> {
  const { driver, close } = openDriver(target, 'sweep-check');
  try {
    return await ownKeysByTag(driver, target);
  } finally {
    close();
  }
}
