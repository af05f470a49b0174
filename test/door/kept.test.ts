import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { keeper, keptWithin } from '../../src/door/kept.ts';
import { exchangeOf } from './scripted.ts';

const large = (body: string, headers = {}) => exchangeOf({ body, headers });
const size = (value: unknown) => JSON.stringify(value).length;

test('what fits is kept as it is', () => {
  const exchange = large('x'.repeat(1_000));
  assert.equal(keptWithin(exchange, 2_000), exchange);
  assert.equal(keeper()(exchange), exchange);
});

test('what does not fit is cut, facts about the call excepted', () => {
  for (const character of ['x', '"', '\u0000', 'ä', '\ud800']) {
    const headers = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`h${at}`, 'v'.repeat(2_000)]));
    const kept = keptWithin(large(character.repeat(1_000_000), headers), 60_000);
    assert.ok(size(kept) < 60_200, `${size(kept)}`);
    assert.match(kept.response?.body ?? '', /… \(9\d+ more characters\)$/);
    assert.equal(kept.operation, 'DescribeKey');
    assert.equal(Object.keys(kept.response?.headers ?? {}).length, 40);
  }
});

test('where even the facts do not fit, bodies go altogether', () => {
  assert.equal(keptWithin(large('x'.repeat(1_000)), 10).response?.body, '… (1000 more characters)');
});

test('a case that has received more than 4 MiB keeps the beginning of large bodies only', () => {
  const keep = keeper();
  const lengths = Array.from({ length: 6 }, () => keep(large('x'.repeat(1_048_576))).response?.body.length);
  assert.deepEqual(lengths.slice(0, 4), [1_048_576, 1_048_576, 1_048_576, 1_048_576]);
  assert.ok(lengths.slice(4).every((length = 0) => length < 16_500));
  assert.equal(keep(large('{}')).response?.body, '{}');
  assert.equal(keep(exchangeOf({ noAnswer: 'reset' })).response, undefined);
});

test('what was cut off is gone from memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const keep = keeper();
  const poll = () => keep(large(Buffer.alloc(1_048_576, 'x').toString()));
  const whole = Array.from({ length: 4 }, poll);
  // Buffers are freed beside the collection that finds them unused: one collection alone still counts some of them.
  const used = async (enoughMiB: number): Promise<number> => {
    for (let times = 0; ; times += 1) {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      const usedMiB = (heapUsed + external) / 1_048_576;
      if ((times > 1 && usedMiB < enoughMiB) || times === 100) return usedMiB;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const before = await used(Number.POSITIVE_INFINITY);
  const later = Array.from({ length: 100 }, poll);
  const grownMiB = (await used(before + 10)) - before;
  assert.ok(grownMiB < 10, `${grownMiB} MiB for ${whole.length} answers kept whole and ${later.length} cut`);
});
