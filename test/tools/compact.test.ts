import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { compactFeature } from '../../tools/build/compact-features.ts';
import { ofLines } from '../../tools/build/compact-maps.ts';

test('a feature loses its indentation and the padding of its tables, and no line', () => {
  const text = '  Scenario: A\n    Given a key\n\n      | a  | b \\| c |\n      |    | d      |\n';
  assert.equal(compactFeature(text), 'Scenario: A\nGiven a key\n\n|a|b \\| c|\n||d|\n');
  assert.throws(() => compactFeature('  """\n  text\n  """\n'), /doc strings/);
});

test('a source map keeps the first place of each line', () => {
  const mappings = encode([
    [
      [0, 0, 4, 2],
      [5, 0, 4, 9],
    ],
    [],
    [[2, 0, 7, 0]],
  ]);
  const { mappings: kept, sources } = ofLines({ sources: ['a.ts'], mappings });
  assert.deepEqual([decode(kept), sources], [[[[0, 0, 4, 2]], [], [[2, 0, 7, 0]]], ['a.ts']]);
});
