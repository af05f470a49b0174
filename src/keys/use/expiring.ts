import type { Outcome } from '../../model/outcome.ts';
import { pause } from '../../model/pause.ts';
import { importInput, newMaterial } from '../imports.ts';
import type { Setting } from './happy-path.ts';

/** AWS takes dates of imports in whole seconds. */
const secondsAhead = 2;
/** The clocks of two machines are never quite the same. */
const clocksApartMs = 500;

/**
 * Imports the key material of a key again, so that it expires soon in this Region, and waits until it has, and until that
 * shows where reads lag.
 */
export async function expireMaterial({ door, session, keys, region }: Setting): Promise<Outcome> {
  const input = await importInput(door, keys.keyId, region, keys.material ?? newMaterial());
  const validToMs = (Math.ceil(Date.now() / 1000) + secondsAhead) * 1000;
  const ValidTo = new Date(validToMs);
  const expiring = { ...input, ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo };
  const outcome = await door.send('ImportKeyMaterial', expiring, { region });
  const { support, target } = session;
  const lagMs = support.doReadsLag ? target.budgets.settleMs : 0;
  if (outcome.kind === 'success') await pause(validToMs + clocksApartMs + lagMs - Date.now());
  return outcome;
}
