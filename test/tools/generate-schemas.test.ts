import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generatedSchemas, readOverlay, schemaDrift } from '../../tools/generate-schemas.ts';

const schemas = fileURLToPath(new URL('../../schemas', import.meta.url));
const files = generatedSchemas(readOverlay(schemas));
const file = (path: string) => JSON.parse(files.get(path) ?? '{}');

test('the committed schemas are what the SDK and the overlay give', () => {
  assert.deepEqual(schemaDrift(schemas, files), []);
});

describe('drift', () => {
  let copy = '';
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'schemas-'));
    cpSync(schemas, copy, { recursive: true });
  });
  after(() => rmSync(copy, { recursive: true }));

  test('is told per file', () => {
    writeFileSync(join(copy, 'responses/Encrypt.json'), '{}');
    writeFileSync(join(copy, 'responses/Forgotten.json'), '{}');
    rmSync(join(copy, 'operations.json'));
    assert.deepEqual(schemaDrift(copy, files), [
      'schemas/responses/Forgotten.json is no longer generated. Delete it.',
      'schemas/responses/Encrypt.json is not what the generator gives. Run: node tools/generate-schemas.ts',
      'schemas/operations.json is not what the generator gives. Run: node tools/generate-schemas.ts',
    ]);
  });
});

test('structures, required members, enums and constraints arrive', () => {
  const metadata = file('responses/DescribeKey.json').$defs.KeyMetadata;
  assert.deepEqual(metadata.required, ['KeyId']);
  assert.deepEqual(metadata.properties.KeyId, {
    type: 'string',
    minLength: 1,
    maxLength: 2048,
  });
  assert.deepEqual(metadata.properties.CreationDate, { type: 'number' });
  assert.equal(metadata.properties.KeyState.enum.length, 8);
  assert.deepEqual(file('responses/UpdatePrimaryRegion.json').properties, {});
  assert.equal(file('responses/Encrypt.json').properties.CiphertextBlob.maxLength, 8192);
});

test('every constraint of the overlay reaches a schema', () => {
  const overlay = readOverlay(schemas);
  for (const member of Object.keys(overlay.members)) {
    const { [member]: _, ...members } = overlay.members;
    const changed = [...generatedSchemas({ ...overlay, members })].some(
      ([path, text]) => files.get(path) !== text,
    );
    assert.ok(changed, `${member} constrains nothing`);
  }
});

test('modelled errors and inputs are listed', () => {
  const { UpdatePrimaryRegion } = file('operations.json').operations;
  assert.deepEqual(UpdatePrimaryRegion.input, [
    { name: 'KeyId', type: 'string', required: true },
    { name: 'PrimaryRegion', type: 'string', required: true },
  ]);
  assert.deepEqual(UpdatePrimaryRegion.errors, [
    'DisabledException',
    'InvalidArnException',
    'KMSInternalException',
    'KMSInvalidStateException',
    'NotFoundException',
    'UnsupportedOperationException',
  ]);
});
