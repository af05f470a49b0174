import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTarget } from '../../src/profile/read-target.ts';
import { UsageError } from '../../src/profile/usage-error.ts';
import { mutated } from '../report/mutations.ts';
import { folderFor } from './stand-in.ts';

const numRuns = Number(process.env.FUZZ_RUNS ?? 40);
const profile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../targets/${name}.json`, import.meta.url), 'utf8'));

/** Reads it as a profile: a plan, or a UsageError that says what was expected and names the file. */
function readAs(file: string, bytes: Uint8Array | string): void {
  writeFileSync(file, bytes);
  try {
    const { target } = readTarget({ target: file, env: {} });
    assert.ok(target.regions.length >= 3);
  } catch (error) {
    assert.ok(error instanceof UsageError, (error as Error).stack);
    assert.match(error.message, /[Ee]xpected|unknown member|Will not run|Unknown/);
    assert.ok(error.message.length < 20_000, `${error.message.length}`);
  }
}

test('any bytes in place of a profile', (t) => {
  const file = join(folderFor(t), 'profile.json');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readAs(file, bytes)),
    { numRuns },
  );
});

test('any JSON in place of a profile', (t) => {
  const file = join(folderFor(t), 'profile.json');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => readAs(file, JSON.stringify(value))),
    { numRuns },
  );
});

for (const name of ['reference', 'moto', 'stackd'])
  test(`the profile ${name}, spoilt`, (t) => {
    const file = join(folderFor(t), 'profile.json');
    fc.assert(
      fc.property(mutated(profile(name)), (document) => readAs(file, JSON.stringify(document))),
      { numRuns },
    );
  });

test('a folder, and JSON deeper than any stack, in place of a profile', (t) => {
  const folder = folderFor(t);
  assert.throws(() => readTarget({ target: `${folder}/`, env: {} }), UsageError);
  readAs(join(folder, 'profile.json'), '['.repeat(500_000));
});
