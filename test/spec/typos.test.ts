import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { complaintsAbout, copyOfSpec, lineOf, plant } from './planted.ts';
import { typos } from './typo-cases.ts';

for (const { what, path, from, to, at, says } of typos) {
  test(`planted: ${what} is told with file and line`, (t) => {
    const folder = copyOfSpec(t);
    plant(folder, path, from, to);
    const complaints = complaintsAbout(folder);
    assert.equal(complaints.length, 1, complaints.join('\n'));
    assert.match(String(complaints[0]), says);
    assert.ok(
      complaints[0]?.startsWith(`spec/${path}:${lineOf(folder, path, at)}: `),
      `${complaints[0]}, at ${at}`,
    );
  });
}

test('planted: an operation without a file is told', (t) => {
  const folder = copyOfSpec(t);
  rmSync(join(folder, 'operations/Encrypt.yaml'));
  assert.match(
    complaintsAbout(folder).join(),
    /spec\/operations\/Encrypt\.yaml:1: expected a file, since the SDK's model has Encrypt/,
  );
});

test('planted: several mistakes are told at once', (t) => {
  const folder = copyOfSpec(t);
  plant(folder, 'operations/Encrypt.yaml', 'effect: uses', 'effect: used');
  plant(folder, 'operations/Sign.yaml', 'effect: uses', 'effect: used');
  assert.equal(complaintsAbout(folder).length, 2);
});

test('planted: what is no YAML is told with file and line', (t) => {
  const folder = copyOfSpec(t);
  plant(folder, 'operations/Encrypt.yaml', 'effect: uses', 'effect: [uses');
  assert.match(
    complaintsAbout(folder).join(),
    /^spec\/operations\/Encrypt\.yaml:\d+: expected YAML, got a mistake/,
  );
});
