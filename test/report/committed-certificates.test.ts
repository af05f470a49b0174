import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mostCertificateBytes } from '../../src/report/model/certificate.ts';
import { root } from '../rules/source-files.ts';

const mostBytesOfAll = 10_000_000;

/** Apart from `reports/.local`, which is nobody's but one machine's. */
const files = globSync('reports/**/*', { cwd: root }).filter((file) => statSync(join(root, file)).isFile());
const certificates = files.filter((file) => file.endsWith('.json'));

test('every committed certificate is in the form of one, and small', () => {
  assert.ok(certificates.length >= 5);
  for (const file of certificates) {
    const text = readFileSync(join(root, file), 'utf8');
    assert.ok(Buffer.byteLength(text) <= mostCertificateBytes, file);
    const { certificate, recorded } = JSON.parse(text);
    assert.equal(certificate ?? recorded, 1, `${file}: write it with npm run certify`);
  }
});

test('reports/ has 10 MB at most', () => {
  const bytes = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  assert.ok(bytes <= mostBytesOfAll, `${bytes} bytes`);
});
