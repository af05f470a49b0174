/** Blobs of a request as bash makes them anew: values of the recorded run would not fit the keys of another. */
import { type Capture, shellWord } from './shell-words.ts';

/** The shell variable with the key material, base64; one for all imports of a script, as related keys must have. */
export const materialVariable = 'KEY_MATERIAL';

/** A command whose output is the blob. `imported` is the token beside which encrypted key material is sent. */
export function blobCommand(value: string, variables: readonly Capture[], importToken?: string): string {
  const token = variables.find((variable) => variable.wrappingKey && variable.value === importToken);
  if (token?.wrappingKey) return wrapping(token.wrappingKey);
  const original = variables.find((variable) => isAltered(value, variable.value));
  if (original) return altering(original);
  return `printf %s ${shellWord(value, variables)} | base64 -d`;
}

/** Whether one base64 text is the other with its last byte changed: how an altered ciphertext is made. */
export function isAltered(value: string, original: string): boolean {
  const [one, other] = [value, original].map((text) => Buffer.from(text, 'base64'));
  const isSameLength = one !== undefined && other !== undefined && one.length === other.length;
  return isSameLength && value !== original && one.subarray(0, -1).equals(other.subarray(0, -1));
}

/** As the developer guide wraps material for RSAES_OAEP_SHA_256, which is what the suite asks for. */
function wrapping(wrappingKey: string): string {
  return [
    `printf %s "$${materialVariable}" | base64 -d`,
    `openssl pkeyutl -encrypt -pubin -keyform DER -inkey <(printf %s "$${wrappingKey}" | base64 -d) -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256`,
  ].join(' | ');
}

/** Every byte but the last is kept, the last becomes the next one. */
function altering({ name, value }: Capture): string {
  const kept = Buffer.from(value, 'base64').length - 1;
  return `printf %s "$${name}" | base64 -d | { dd bs=1 count=${kept}; LC_ALL=C tr '\\000-\\377' '\\001-\\377\\000'; } 2>/dev/null`;
}
