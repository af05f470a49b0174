import { Refusal } from '../../../src/reference/refusal.ts';
import type { AnyInput, Members, Shape } from '../../../src/reference/wire/shapes.ts';
import { type Change, insteadOfRefusal, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { mapped, reading } from './reading.ts';

/** Other constraints, on every member of every operation. */
function everyMember(change: (shape: Shape) => Shape): Change {
  return (parts) => ({
    ...parts,
    checkInput: (members, input) => parts.checkInput(changed(members, change), input),
  });
}

function changed(members: Members, change: (shape: Shape) => Shape): Members {
  const entries = Object.entries(members).map(([name, shape]) => {
    const { isRequired } = shape;
    return [name, { ...change(shape), ...(isRequired && { isRequired }) }];
  });
  return Object.fromEntries(entries) as Members;
}

export const everyInputFaults = faultsOf('input constraints', {
  'bounds-one-wider': [
    'Every length and range ends one later.',
    everyMember((shape) => ('max' in shape && shape.max ? { ...shape, max: shape.max + 1 } : shape)),
  ],
  'bounds-one-narrower': [
    'Every length and range ends one earlier.',
    everyMember((shape) =>
      'max' in shape && shape.max && !('min' in shape && shape.min === shape.max)
        ? { ...shape, max: shape.max - 1 }
        : shape,
    ),
  ],
  'empty-texts-pass': [
    'No text is too short.',
    everyMember((shape) => (shape.type === 'string' ? { ...shape, min: 0 } : shape)),
  ],
  'enums-not-checked': [
    'No word of an enum is checked before the operation looks at it.',
    everyMember((shape) => {
      if (shape.type !== 'string') return shape;
      const { oneOf: _unchecked, ...rest } = shape;
      return rest;
    }),
  ],
  'patterns-not-checked': [
    'No pattern is checked.',
    everyMember((shape) => {
      if (shape.type !== 'string') return shape;
      const { pattern: _unchecked, ...rest } = shape;
      return rest;
    }),
  ],
  'null-is-a-wrong-type': [
    'A member that is null is refused as of the wrong type.',
    reading((input) =>
      Object.fromEntries(Object.entries(input).map(([name, value]) => [name, value === null ? {} : value])),
    ),
  ],
  'numbers-as-texts': [
    'A number where a text belongs is read as text.',
    mapped((name, value) => [
      name,
      typeof value === 'number' && /Id$|Name$|Description|Policy/.test(name) ? String(value) : value,
    ]),
  ],
  'texts-as-numbers': [
    'A text of digits where a number belongs is read as a number.',
    mapped((name, value) => [
      name,
      /^(Limit|NumberOfBytes|.*InDays)$/.test(name) && /^\d+$/.test(String(value)) ? Number(value) : value,
    ]),
  ],
  'texts-as-booleans': [
    'The text "true" where a boolean belongs is read as true.',
    mapped((name, value) => [name, value === 'true' ? true : value === 'false' ? false : value]),
  ],
  'one-for-a-list': [
    'A text where a list belongs is read as a list of one.',
    mapped((name, value) => [
      name,
      /^(GrantTokens|TagKeys|Operations)$/.test(name) && typeof value === 'string' ? [value] : value,
    ]),
  ],
  'any-base64': [
    'Bytes are read from anything that resembles base64.',
    mapped((name, value) => [
      name,
      /Plaintext|Message|Blob|^Mac$|Signature/.test(name) && typeof value === 'string'
        ? Buffer.from(value, 'base64').toString('base64')
        : value,
    ]),
  ],
  'fractions-cut': [
    'A fraction where an integer belongs is cut.',
    mapped((name, value) => [
      name,
      typeof value === 'number' && name !== 'ValidTo' ? Math.trunc(value) : value,
    ]),
  ],
  'members-of-any-case': [
    'Names of members are read in any case.',
    mapped((name, value) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  ],
  'unknown-members-refused': [
    'A member that the operation does not have is refused.',
    (parts) =>
      reading((input, operation) => {
        refuseUnknown(input, parts.operations[operation]?.members ?? {});
        return input;
      })(parts),
  ],
  'empty-list-as-absent': [
    'CreateGrant takes no Operations for all of them.',
    insteadOfRefusal('CreateGrant', () => ({ GrantId: 'a'.repeat(64), GrantToken: 'AQ' })),
  ],
  'words-of-any-case': [
    'Words of an enum are read in any case.',
    mapped((name, value) => [
      name,
      /Algorithm$|Spec$|MessageType|KeyUsage|Origin/.test(name) && typeof value === 'string'
        ? value.toUpperCase()
        : value,
    ]),
  ],
  'bytes-with-a-key-spec': [
    'GenerateDataKey takes NumberOfBytes beside KeySpec.',
    reading((input, operation) =>
      operation.startsWith('GenerateDataKey') && input.KeySpec !== undefined
        ? { ...input, NumberOfBytes: undefined }
        : input,
    ),
  ],
  'empty-body-is-no-input': [
    'A body of no bytes is read as an input without members.',
    (parts) => ({
      ...parts,
      authenticate: (received, ...rest) => {
        const signer = parts.authenticate(received, ...rest);
        if (received.body.length === 0) Object.assign(received, { body: Buffer.from('{}') });
        return signer;
      },
    }),
  ],
  'random-bytes-one-more': [
    'GenerateRandom with NumberOfBytes 1024 returns 1023 bytes.',
    outputOf('GenerateRandom', (output, { input }) =>
      input.NumberOfBytes === 1024
        ? { ...output, Plaintext: (output.Plaintext as Buffer).subarray(1) }
        : output,
    ),
  ],
});

function refuseUnknown(input: AnyInput, known: Members): void {
  const unknown = Object.keys(input).find((name) => !Object.hasOwn(known, name));
  if (unknown) throw new Refusal('SerializationException', `Unknown member ${unknown}`);
}
