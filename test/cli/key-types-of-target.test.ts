/** Verdicts on a server that lacks one key spec, and whose CreateKey has a bug for others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { invalid, limitExceeded } from '../../src/reference/refusal.ts';
import { startReference } from '../../src/reference/server.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import type { Report } from '../../src/report/model/report.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();

const faulty: Readonly<Record<string, () => unknown>> = {
  ML_KEM_512: () => {
    throw invalid("Value 'ML_KEM_512' at 'keySpec' failed to satisfy constraint.");
  },
  HMAC_224: () => {
    throw limitExceeded('HMAC_224 is one key too many.');
  },
  HMAC_384: () => {
    throw new Error('a bug');
  },
  HMAC_512: () => ({ KeyMetadata: { KeyId: 'half' } }),
};

function withFaults() {
  const parts = standardParts();
  const { CreateKey: create } = parts.operations;
  assert.ok(create);
  const handle: typeof create.handle = (call) => {
    const fault = faulty[String(call.input.KeySpec)];
    return (fault ? fault() : create.handle(call)) as ReturnType<typeof create.handle>;
  };
  return { ...parts, operations: { ...parts.operations, CreateKey: { ...create, handle } } };
}

/** What creates a key of the spec, in every way; the rest of the rows are refusals, which a faulty CreateKey may get right. */
const only = [
  ...['HMAC_224', 'HMAC_384', 'HMAC_512'].map((spec) => `${spec}/GENERATE_VERIFY_MAC`),
  'ML_KEM_512/ENCAPSULATE_DECAPSULATE',
].flatMap((row) => ['--only', `SPEC/CreateKey/${row}`]);
const using = ['--only', 'SPEC/Encapsulate/ML_KEM_512', '--only', 'SPEC/GenerateMac/HMAC_384'];

test('a key spec that is missing is unsupported; one whose CreateKey has a bug fails, also where it is used', async (t) => {
  const reference = await startReference({ parts: withFaults() });
  t.after(() => reference.close());
  const out = at('key-types');
  const given = ['--endpoint', reference.url, '--settle', '1000', '--out', out, '--report', 'json'];
  const { code, stdout, stderr } = await command([...given, ...only, ...using]);
  assert.equal(code, 1, stdout + stderr);
  const { scenarios } = JSON.parse(readFileSync(`${out}/report.json`, 'utf8')) as Report;
  // AWS imports no key material of ML-KEM: whoever lacks it refuses that as AWS does.
  const creating = scenarios.filter(
    ({ id }) => id !== 'SPEC/CreateKey/ML_KEM_512/ENCAPSULATE_DECAPSULATE/EXTERNAL',
  );
  const verdicts = creating.map(({ id, verdict }) => `${id} ${verdict}`).sort();
  const lacking = verdicts.filter((line) => line.includes('ML_KEM_512'));
  const wrong = verdicts.filter((line) => !line.includes('ML_KEM_512'));
  assert.ok(
    lacking.length >= 2 && lacking.every((line) => line.endsWith(' unsupported')),
    verdicts.join('\n'),
  );
  assert.ok(wrong.length >= 4 && wrong.every((line) => line.endsWith(' failed')), verdicts.join('\n'));
});
