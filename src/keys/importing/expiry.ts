import { eventually } from '../../door/wait.ts';
import { pause } from '../../model/pause.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { importInput, newMaterial } from '../imports.ts';
import { notInState, patienceOf } from '../settling.ts';
import type { Setting } from '../use/happy-path.ts';
import { describeIn } from '../views.ts';

/** Whole seconds, as AWS shows ValidTo; long enough that it still lies ahead when a busy target reads it. */
const lastingMs = 3000;
/** A target whose clock is a little behind has seen the date pass as well. */
const beyondMs = 500;

/** Imports the key material again to last for seconds, and waits until the key shows that it has expired. */
export async function expireMaterial({ door, session, keys, region }: Setting): Promise<void> {
  const { keyId, material = new Uint8Array() } = keys;
  const input = await importInput(door, keyId, region, material);
  const expiring = { ...input, ...soon() };
  requireSuccess(
    await door.send('ImportKeyMaterial', expiring, { region }),
    `ImportKeyMaterial in ${region}`,
  );
  const patience = patienceOf(session);
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notInState([view], 'PendingImport'),
    { ...patience, withinMs: patience.withinMs + lastingMs, everyMs: Math.max(patience.everyMs, 100) },
  );
}

/** Imports new key material, which waits to be rotated in, and waits until it has expired. */
export async function expireNext({ door, keys, region }: Setting): Promise<void> {
  const input = await importInput(door, keys.keyId, region, newMaterial());
  const expiring = { ...input, ...soon(), ImportType: 'NEW_KEY_MATERIAL' };
  requireSuccess(
    await door.send('ImportKeyMaterial', expiring, { region }),
    `ImportKeyMaterial of NEW_KEY_MATERIAL in ${region}`,
  );
  await pause(expiring.ValidTo.getTime() + beyondMs - Date.now());
}

function soon(): { readonly ExpirationModel: string; readonly ValidTo: Date } {
  const ValidTo = new Date(Math.floor(Date.now() / 1000) * 1000 + lastingMs);
  return { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo };
}
