import type { Input } from '../../model/driver.ts';
import { textAt } from '../../model/json.ts';
import { madeUpBytes } from '../../model/made-up-bytes.ts';
import type { Outcome } from '../../model/outcome.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { type ImportParameters, importInput, importParameters, wrapped } from '../imports.ts';
import { runTags } from '../related-keys.ts';
import type { Setting } from '../use/happy-path.ts';
import { usualWrapping, type Wrapping } from './wrapping.ts';

type Arrange = (setting: Setting) => Promise<Input>;

/** Ways to call ImportKeyMaterial with the key material of a key, by what is said of the import token. */
const arrangements: Readonly<Record<string, Arrange>> = {
  'the import token of another key': async (setting) => {
    const { token } = await importParameters(setting.door, await anotherKey(setting), setting.region);
    return { ...(await importOf(setting)), ImportToken: token };
  },
  'a made-up import token': async (setting) => ({
    ...(await importOf(setting)),
    ImportToken: madeUpBytes(256),
  }),
  'an import token that was used before': async (setting) => {
    const input = await importOf(setting);
    const { door, region } = setting;
    requireSuccess(await door.send('ImportKeyMaterial', input, { region }), `ImportKeyMaterial in ${region}`);
    return input;
  },
  'an earlier import token': async (setting) => {
    const input = await importOf(setting);
    await parametersOf(setting);
    return input;
  },
  'the import token of another wrapping': async (setting) => {
    const { token } = await parametersOf(setting);
    const other = { ...usualWrapping, algorithm: 'RSAES_OAEP_SHA_1' };
    const { publicKey } = await parametersOf(setting, other);
    const EncryptedKeyMaterial = wrapped(materialOf(setting), publicKey, other);
    return { ...(await importOf(setting)), ImportToken: token, EncryptedKeyMaterial };
  },
};

export const importTokens: readonly string[] = Object.keys(arrangements);

/** What ImportKeyMaterial is called with, as these words say. */
export async function importWithToken(setting: Setting, words: string): Promise<Input> {
  const arrange = arrangements[words];
  if (arrange) return arrange(setting);
  throw new Error(`Unknown import token ${words}. Expected one of: ${importTokens.join(', ')}.`);
}

/** Imports the key material of a key into another one that has none. */
export async function importIntoAnother(setting: Setting): Promise<Outcome> {
  const { door, region } = setting;
  const input = await importInput(door, await anotherKey(setting), region, materialOf(setting));
  return door.send('ImportKeyMaterial', input, { region });
}

async function anotherKey({ door, session, region }: Setting): Promise<string> {
  const made = await door.send('CreateKey', { Origin: 'EXTERNAL', Tags: runTags(session) }, { region });
  return textAt(requireSuccess(made, 'CreateKey with Origin EXTERNAL'), 'KeyMetadata', 'KeyId');
}

function importOf(setting: Setting): Promise<Input> {
  return importInput(setting.door, setting.keys.keyId, setting.region, materialOf(setting));
}

function parametersOf({ door, keys, region }: Setting, wrapping?: Wrapping): Promise<ImportParameters> {
  return importParameters(door, keys.keyId, region, wrapping);
}

function materialOf({ keys: { material = new Uint8Array() } }: Setting): Uint8Array {
  return material;
}
