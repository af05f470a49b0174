import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceFiles } from '../rules/source-files.ts';
import { thenComplaints } from './then-rules.ts';

const steps = sourceFiles('steps/**/*.ts');
const sources = sourceFiles('src/{model,wire,door,ledger,keys,expect,case}/**/*.ts');

test('every Then can fail', () => {
  assert.ok(steps.some(({ text }) => text.includes('\nThen(')));
  assert.deepEqual(thenComplaints(steps, sources), []);
});

const code = `
export function requireGood(value: string): void {
  judge(value);
}

function judge(value: string): void {
  if (value !== 'good') throw new Error('bad');
}

export async function requireLater(
  value: string,
): Promise<void> {
  judge(value);
}

export function requireSoon(value: string): Promise<void> {
  return requireLater(value);
}

export function requireNothing(value: string): void {
  again(value, 'throw');
}

function again(value: string): void {
  requireNothing(value);
}
`;

const complaintsOf = (body: string): readonly string[] => {
  const text = `Then('x', async function (this: KmsWorld) {\n  ${body}\n});\n`;
  return thenComplaints([{ path: 'steps/a.ts', text }], [{ path: 'src/expect/a.ts', text: code }]);
};

const cannotFail = 'steps/a.ts:1: nothing in this Then can throw';
const planted: readonly (readonly [string, readonly string[]])[] = [
  ['requireGood(this.outcome);', []],
  ['await requireLater(this.outcome);', []],
  ['await requireSoon(this.outcome);', []],
  ['for (const each of this.keys) await requireLater(each);', []],
  ['', [cannotFail]],
  ['// requireGood(this.outcome);', [cannotFail]],
  ["this.notes.push('requireGood(1)');", [cannotFail]],
  ['requireNothing(this.outcome);', [cannotFail]],
  ['this.requireGood(this.outcome);', [cannotFail]],
  ['await this.judge(() => requireGood(this.outcome));', []],
  ['await this.judge(() =>\n    requireLater(this.outcome),\n  );', []],
  ['this.judge(() => requireGood(this.outcome));', ['steps/a.ts:1: this.judge is not awaited']],
  ['await this.judge(() => this.outcome);', [cannotFail]],
  ['requireUnknown(this.outcome);', [cannotFail]],
  ['requireLater(this.outcome);', ['steps/a.ts:1: requireLater is not awaited']],
  ['requireSoon(this.outcome);', ['steps/a.ts:1: requireSoon is not awaited']],
];

for (const [body, complaints] of planted) {
  test(`planted: ${body || 'an empty Then'}`, () => {
    assert.deepEqual(complaintsOf(body), complaints);
  });
}
