import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Parts } from '../../../src/reference/parts.ts';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { figuresOf } from '../../../src/report/model/figures.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { rootCauses } from '../../../src/report/model/root-causes.ts';
import { run } from '../../../src/run/run.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { handling, outputOf, together } from '../../mutants/wraps.ts';

/** CreateKey makes a single-Region key, whatever it was asked for, and says so. */
const ignoring = handling('CreateKey', ({ input, ...call }, proceed) =>
  proceed({ ...call, input: { ...input, MultiRegion: false } }),
);

/** The same, but every description of a key that should be a multi-Region one repeats that it is. */
const echoing = (parts: Parts): Parts => {
  const boasted = new Set<unknown>();
  const claimed = ({ KeyMetadata, ...output }: Output): Output => {
    const metadata = KeyMetadata as { KeyId?: unknown };
    return {
      ...output,
      KeyMetadata: boasted.has(metadata.KeyId) ? { ...metadata, MultiRegion: true } : metadata,
    };
  };
  return together(
    ignoring,
    outputOf('CreateKey', (output, { input }) => {
      if (input.MultiRegion === true) boasted.add((output.KeyMetadata as { KeyId?: unknown }).KeyId);
      return claimed(output);
    }),
    outputOf('DescribeKey', claimed),
  )(parts);
};

const suite = await loadSuite();

test('a target without multi-Region keys has the same figures whether it says false or repeats true', async () => {
  const [honest, boasting] = await Promise.all([reportOf(ignoring), reportOf(echoing)]);
  const verdicts = ({ scenarios }: Report) => scenarios.map(({ id, verdict }) => `${id}: ${verdict}`);
  assert.deepEqual(verdicts(honest), verdicts(boasting));
  for (const report of [honest, boasting]) {
    const { all, byOperation } = figuresOf(report);
    assert.equal(all.differs.part, 0);
    assert.equal(byOperation.get('UpdatePrimaryRegion')?.covered.part, 0);
    assert.equal(byOperation.get('ReplicateKey')?.covered.part, 0);
    const [first] = rootCauses(report);
    assert.match(first?.title ?? '', /^CreateKey with MultiRegion true: not implemented — \d{3,4} scenarios/);
    assert.match(
      first?.example.reason ?? '',
      /has (MultiRegion false|no mrk- key ID).*ReplicateKey.*failed with/,
    );
  }
});

function reportOf(change: (parts: Parts) => Parts): Promise<Report> {
  const { scenarios } = suite.manifest;
  const changed = { parts: change(standardParts()), creatingMs: 20, updatingMs: 40, rotatingMs: 1_000 };
  return onReference(changed, ({ target, outFolder }) =>
    run({ suite, target, runId: 'r', scenarios, lanes: 32, seed: 's', outFolder }),
  );
}
