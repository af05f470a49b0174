import { at } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { inapplicable } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { Setting } from './happy-path.ts';

/** A target whose rotations are over sooner than they can be looked at is asked so often. */
const attempts = 5;

/**
 * Calls an operation in a Region while a rotation on demand is in progress on the primary key: it shows so before and
 * after, unless the response itself shows that it met the rotation.
 */
export async function callWhileRotating(operation: string, setting: Setting): Promise<Outcome> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const outcome = await meetRotation(operation, setting);
    if (outcome) return outcome;
  }
  const reason = 'GetKeyRotationStatus of the primary key never showed an on-demand rotation in progress.';
  throw inapplicable('not-seen', reason);
}

async function meetRotation(operation: string, setting: Setting): Promise<Outcome | undefined> {
  const { door, keys, region } = setting;
  const input = { KeyId: keys.keyId };
  const home = { region: keys.primaryRegion };
  requireSuccess(await door.send('RotateKeyOnDemand', input, home), `RotateKeyOnDemand in ${home.region}`);
  const outcome = await door.send(operation, input, { region });
  if (showsRotation(outcome)) return outcome;
  const before = await door.send('GetKeyRotationStatus', input, home);
  const again = await door.send(operation, input, { region });
  const after = await door.send('GetKeyRotationStatus', input, home);
  if (showsRotation(again) || (showsRotation(before) && showsRotation(after))) return again;
  return undefined;
}

function showsRotation(outcome: Outcome): boolean {
  return outcome.kind === 'success' && at(outcome.output, 'OnDemandRotationStartDate') !== undefined;
}
