import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createContract } from '../../src/contract/answers.ts';
import { MAX_BODY_CHARACTERS } from '../../src/contract/wire-body.ts';

const contract = createContract();

describe('hostile bodies', () => {
  const timed = (body: string) => {
    const started = performance.now();
    const violations = contract.answerViolations('DescribeKey', body, 200);
    assert.ok(performance.now() - started < 5_000);
    return violations;
  };

  test('50 MB are not even parsed', () => {
    assert.deepEqual(
      timed('x'.repeat(50_000_000)).map(({ keyword }) => keyword),
      ['maxLength'],
    );
  });

  test('deep nesting ends', () => {
    const depth = 200_000;
    assert.equal(timed('['.repeat(depth) + ']'.repeat(depth)).length, 1);
    assert.ok(timed('{"KeyMetadata":'.repeat(60_000) + 1 + '}'.repeat(60_000)).length > 0);
  });

  test('members named like parts of JavaScript are members', () => {
    const body = '{"__proto__":{"KeyMetadata":1},"constructor":1}';
    const paths = timed(body).map(({ path }) => path);
    assert.deepEqual(paths, ['/__proto__', '/constructor', '/KeyMetadata']);
    assert.equal(({} as Record<string, unknown>).KeyMetadata, undefined);
  });

  test('no more than fifty violations', () => {
    const members = Array.from({ length: 10_000 }, (_, index) => `"a/${index}~":1`);
    const violations = timed(`{${members}}`);
    assert.equal(violations.length, 50);
    assert.equal(violations[0]?.path, '/a~10~0');
    assert.ok(MAX_BODY_CHARACTERS < 50_000_000);
  });
});
