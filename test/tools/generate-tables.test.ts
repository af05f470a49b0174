import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { operations as ofReference } from '../../src/reference/operations.ts';
import { keyStates } from '../../src/spec/operation.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { generatedTables, tableDrift } from '../../tools/generate-tables.ts';
import { requireFitting } from '../../tools/tables/left-out.ts';
import { namesOf, readFeature } from '../rules/feature-files.ts';
import { featureComplaints, idsOf } from '../rules/feature-rules.ts';
import { root } from '../rules/source-files.ts';
import { copyOfSpec, plant } from '../spec/planted.ts';

const path = 'features/tables/key-states.feature';
const spec = readSpec();
const tables = generatedTables(spec);
const feature = readFeature({ path, text: tables.get(path) ?? '' });
const ids = idsOf([feature]);
const stepsOf = (id: string) => feature.pickles[ids.indexOf(id)]?.steps.map(({ text }) => text);

test('the committed table is what the contract gives', () => {
  assert.deepEqual(tableDrift(root, tables), []);
});

test('each cell that can be reached is a scenario of its own, and its id is its key', () => {
  assert.ok(ids.length >= 300, `${ids.length} cells are scenarios`);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(
    ids.every((id) => /^STATE\/[A-Z][A-Za-z]+\/[A-Z][A-Za-z]+(-not-imported)?$/.test(id)),
    ids.join(),
  );
});

test('a cell that is no scenario is left out with a reason', () => {
  const left = spec.operations
    .filter(
      ({ states, operation }) =>
        !('none' in states) && ids.some((id) => id.startsWith(`STATE/${operation}/`)),
    )
    .flatMap(({ operation }) => keyStates.map((state) => `STATE/${operation}/${state}`))
    .filter((id) => !ids.includes(id));
  const reasonOf = (id: string) => {
    const [, operation, state] = id.split('/');
    const rule = feature.rules.find(({ tags }) => tags[0] === `@STATE/${operation}`);
    return new RegExp(`Left out: ${state}, because .+\\.`).exec(rule?.description ?? '')?.[0];
  };
  assert.deepEqual(
    left.filter((id) => reasonOf(id) === undefined),
    [],
  );
  assert.deepEqual(
    left.filter((id) => !id.endsWith('/Unavailable')),
    [
      'STATE/Decapsulate/PendingImport',
      'STATE/DisableKeyRotation/Creating',
      'STATE/EnableKeyRotation/Creating',
      'STATE/Encapsulate/PendingImport',
      'STATE/ImportKeyMaterial/Creating',
      'STATE/ReplicateKey/Creating',
      'STATE/RetireGrant/Creating',
      'STATE/RevokeGrant/Creating',
      'STATE/RotateKeyOnDemand/Creating',
      'STATE/UpdatePrimaryRegion/Creating',
      'STATE/UpdatePrimaryRegion/Updating',
      'STATE/UpdatePrimaryRegion/PendingDeletion',
    ],
  );
});

test('an operation that the reference lacks is a Rule that says so', () => {
  const untestable = feature.rules.filter(({ description }) => description.includes('Not testable: '));
  const missing = spec.operations.filter(
    ({ key, states, operation }) => key && !('none' in states) && !(operation in ofReference),
  );
  assert.deepEqual(
    untestable.map(({ tags }) => tags[0]),
    [...missing.map(({ operation }) => `@STATE/${operation}`), '@STATE/Unavailable'],
  );
});

test('planted: what is left out must fit the contract and the reference', () => {
  const rows = spec.operations.filter(({ states }) => !('none' in states));
  const [some] = rows;
  assert.ok(some);
  assert.throws(() => requireFitting(rows, []), /ImportKeyMaterial\/Creating would not be there anyway/);
  assert.throws(
    () => requireFitting([{ ...some, operation: 'NewOperation' }], [], ['OldOperation']),
    /NewOperation is missing from the reference; OldOperation need not be left out/,
  );
});

test('a table keeps to the rules of features', () => {
  assert.deepEqual(featureComplaints(feature), []);
});

test('six sentences carry the whole table', () => {
  const texts = feature.pickles.flatMap(({ steps }) => steps);
  const templates = texts.map(({ text }) =>
    text
      .replace(
        /^a (single|multi)-Region .* key that is [A-Z]\w+, prepared for [A-Z]\w+$/,
        'a {scope} {kind} key that is {keyState}, prepared for {operation}',
      )
      .replace(/^[A-Z]\w+ is called on it$/, '{operation} is called on it')
      .replace(/ with [A-Z]\w+Exception( or [A-Z]\w+Exception)*/, ' with {exceptions}')
      .replace(/, as recorded on [\d-]+$/, '')
      .replace(/(?<=^the key in the )(home|second) Region/, '{region}')
      .replace(/(?<= is in the key state )[A-Z]\w+$/, '{keyState}'),
  );
  assert.deepEqual([...new Set(templates)].sort(), [
    'a {scope} {kind} key that is {keyState}, prepared for {operation}',
    'the call succeeds',
    'the call succeeds or is refused with {exceptions}',
    'the key in the {region} is in the key state {keyState}',
    'the request is refused with {exceptions}',
    '{operation} is called on it',
  ]);
});

test('where a recording contradicts the documents, the documented expectation takes both and the recorded one is exact', () => {
  const [given, when, then, recorded] = stepsOf('STATE/GetPublicKey/PendingImport') ?? [];
  assert.equal(given, 'a single-Region ECC signing key that is PendingImport, prepared for GetPublicKey');
  assert.equal(when, 'GetPublicKey is called on it');
  assert.equal(then, 'the call succeeds or is refused with KMSInvalidStateException');
  assert.equal(recorded, 'the request is refused with KMSInvalidStateException, as recorded on 2026-09-12');
  const rule = feature.rules.find(({ tags }) => tags[0] === '@STATE/GetPublicKey');
  assert.match(rule?.description ?? '', /Source: https:\S+ \(recorded 2026-09-12\)/);
});

test('where a recording is only more exact than the documents, both stay as they are', () => {
  assert.deepEqual(stepsOf('STATE/GenerateMac/PendingDeletion')?.slice(2), [
    'the request is refused with DisabledException or KMSInvalidStateException',
    'the request is refused with KMSInvalidStateException, as recorded on 2026-09-12',
  ]);
});

test('a multi-Region key is used only where the state or the operation takes one', () => {
  const isNeeded = (id: string) =>
    /\/(Creating|Updating|PendingReplicaDeletion)|ReplicateKey|UpdatePrimaryRegion/.test(id);
  for (const id of ids) assert.equal(/^a multi-Region /.test(stepsOf(id)?.[0] ?? ''), isNeeded(id), id);
});

test('what brings a key into its state and makes the input is required', () => {
  const tags = namesOf(feature.pickles[ids.indexOf('STATE/Decrypt/Disabled')]?.tags);
  assert.deepEqual(
    tags.filter((tag) => tag.startsWith('@requires:')),
    ['@requires:DisableKey', '@requires:Encrypt'],
  );
});

test('a key that cannot have imported material is a scenario beside', () => {
  assert.deepEqual(stepsOf('STATE/DeleteImportedKeyMaterial/Enabled-not-imported'), [
    'a single-Region symmetric key that is Enabled, prepared for DeleteImportedKeyMaterial',
    'DeleteImportedKeyMaterial is called on it',
    'the request is refused with UnsupportedOperationException',
  ]);
});

function copyOfTables(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'features'));
  cpSync(join(root, 'features/tables'), join(folder, 'features/tables'), { recursive: true });
  cpSync(join(root, 'schemas'), join(folder, 'schemas'), { recursive: true });
  return folder;
}

test('planted: a table that was edited by hand is told, with its line', (t) => {
  const folder = copyOfTables(t);
  const text = readFileSync(join(folder, path), 'utf8');
  writeFileSync(
    join(folder, path),
    text.replace('Then the request is refused', 'Then the request is gladly refused'),
  );
  const line = text.split('\n').findIndex((each) => each.includes('Then the request is refused')) + 1;
  assert.deepEqual(tableDrift(folder, tables), [
    `${path}:${line}: not what spec/operations gives: edited by hand, or stale. Change spec/operations, then run: npm run generate`,
  ]);
});

test('planted: a table is stale when a cell has changed', (t) => {
  const folder = copyOfSpec(t);
  plant(
    folder,
    'operations/ListKeyPolicies.yaml',
    'Creating:               { documented: succeeds }',
    'Creating:               { documented: KMSInvalidStateException, footnotes: [14] }',
  );
  const drift = tableDrift(root, generatedTables(readSpec(folder)));
  assert.match(drift.join(), /^features\/tables\/key-states\.feature:\d+: not what spec\/operations gives/);
});

test('planted: a missing table is told', (t) => {
  const folder = copyOfTables(t);
  rmSync(join(folder, path));
  assert.deepEqual(tableDrift(folder, tables), [`${path} is missing. Run: npm run generate`]);
});
