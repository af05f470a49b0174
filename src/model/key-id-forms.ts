import { asText, at, type JsonObject } from './json.ts';
import { difference } from './stop.ts';

/** How the scenarios speak of the form of a key ID. */
export const keyIdForms: Readonly<Record<string, RegExp>> = {
  'starts with mrk-': /^mrk-/,
  'does not start with mrk-': /^(?!mrk-)./,
  'is mrk- followed by 32 lowercase hexadecimal digits': /^mrk-[0-9a-f]{32}$/,
};

/** The KeyId of a DescribeKey answer has the form named. */
export function requireKeyIdForm(output: JsonObject, form: string): void {
  const keyId = at(output, 'KeyMetadata', 'KeyId');
  if (typeof keyId === 'string' && keyIdForms[form]?.test(keyId)) return;
  throw difference({
    expected: `a key ID that ${form}`,
    actual: asText(keyId),
  });
}
