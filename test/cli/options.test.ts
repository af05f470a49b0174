import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as forward } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { after, test } from 'node:test';
import { startReference } from '../../src/reference/server.ts';
import type { Report } from '../../src/report/model/report.ts';
import { certificate, certificateFile } from '../profile/certificate.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();
const reference = await startReference({ creatingMs: 20, updatingMs: 40 });
after(() => reference.close());
const { host } = new URL(reference.url);
const few = ['--only', 'UPR-E11'];
const reportIn = (folder: string): Report =>
  JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')) as Report;

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const { code, stdout } = await command(['--version']);
  assert.deepEqual([code, stdout], [0, `${version}\n`]);
});

test('the endpoint of the environment is certified, and that is said', async () => {
  const folder = at('environment');
  mkdirSync(folder);
  const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_KMS: reference.url };
  const { code, stdout, stderr } = await command(few, { env, cwd: folder });
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^Endpoint from AWS_ENDPOINT_URL_KMS$/m);
  assert.match(stdout, new RegExp(` against ${host} at http`));
  const reports = `${folder}/kms-conformance-report/${host.replace(':', '-')}`;
  assert.equal(reportIn(reports).target.endpoints['us-east-1'], reference.url);
  assert.match(reportIn(reports).run.command ?? '', new RegExp(`--endpoint ${reference.url}`));
  assert.deepEqual(readdirSync(folder), ['kms-conformance-report']);
});

test('the Region of the environment is the home Region, which is said and can be typed again', async () => {
  const out = at('home-region');
  const given = ['--endpoint', reference.url, '--out', out, ...few];
  const { code, stdout, stderr } = await command(given, { env: { AWS_REGION: 'eu-west-1' } });
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^Home Region from AWS_REGION$/m);
  const { target, run } = reportIn(out);
  assert.deepEqual(target.regions, ['eu-west-1', 'us-east-1', 'us-west-2']);
  assert.match(run.command ?? '', /--regions eu-west-1,us-east-1,us-west-2/);
});

test('an endpoint of the environment where nothing listens is named by its variable', async () => {
  const { code, stderr } = await command(few, { env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1234' } });
  assert.equal(code, 2);
  assert.match(stderr, /^error: .*AWS_ENDPOINT_URL: correct or unset it/);
});

test('--endpoint beats the environment; --name, --target-version and --settle are in the report', async () => {
  const out = at('named');
  const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' };
  const naming = ['--name', 'my-kms', '--target-version', '1.2.3', '--settle', '9000'];
  const given = ['--endpoint', reference.url, ...naming, '--out', out, ...few];
  const { code, stdout, stderr } = await command(given, { env });
  assert.equal(code, 0, stdout + stderr);
  const { target, run } = reportIn(out);
  assert.deepEqual([target.name, target.version], ['my-kms', '1.2.3']);
  assert.match(run.command ?? '', /--name my-kms --target-version 1\.2\.3 --settle 9000$/);
  assert.match(stdout, /^my-kms 1\.2\.3$/m);
});

test('--quiet prints the last line only, with a baseline that of the comparison', async () => {
  const out = at('quiet');
  const { code, stdout, stderr } = await command(['--quiet', '--out', out, ...few]);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^\d+ of \d+ scenarios? passed\. A selection: \d+ of the suite's \d+ scenarios\.\n$/);
  assert.ok(existsSync(`${out}/report.html`));
});

test('--verbose adds the figures of every operation, and COLUMNS makes lines shorter', async () => {
  const brief = await command(['--out', at('brief'), ...few], { env: { COLUMNS: '60' } });
  assert.doesNotMatch(brief.stdout, /By operation/);
  const summary = brief.stdout.slice(brief.stdout.indexOf('\nreference '));
  for (const line of summary.split('\n').filter((each) => !each.includes('/')))
    assert.ok(line.length <= 60, line);
  const whole = await command(['--verbose', '--out', at('whole'), ...few]);
  assert.match(whole.stdout, /By operation/);
});

test('a certificate authority named in AWS_CA_BUNDLE is trusted', async (t) => {
  const server = createSecureServer(certificate, (incoming, response) => {
    const { method, headers } = incoming;
    const on = forward(reference.url, { method, headers, path: incoming.url }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(on.on('error', () => response.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as { port: number };
  const given = ['--endpoint', `https://127.0.0.1:${port}`, ...few];
  const untrusted = await command([...given, '--out', at('untrusted')]);
  assert.equal(untrusted.code, 2);
  assert.match(untrusted.stderr, /AWS_CA_BUNDLE/);
  const trusting = { AWS_CA_BUNDLE: certificateFile };
  const { code, stdout, stderr } = await command([...given, '--out', at('trusted')], { env: trusting });
  assert.equal(code, 0, stdout + stderr);
});

test('a file without certificates in AWS_CA_BUNDLE is refused', async () => {
  writeFileSync(at('empty.pem'), 'nothing');
  const given = ['--endpoint', reference.url, '--out', at('no-bundle'), ...few];
  const empty = await command(given, { env: { AWS_CA_BUNDLE: at('empty.pem') } });
  assert.match(empty.stderr, /AWS_CA_BUNDLE, got .*empty\.pem: it contains none\. Correct the path/);
  const missing = await command(given, { env: { AWS_CA_BUNDLE: at('missing.pem') } });
  assert.match(missing.stderr, /ENOENT.*Correct the path, or unset AWS_CA_BUNDLE/);
  assert.deepEqual([empty.code, missing.code], [2, 2]);
});

test('a line that is started gives the target the name of its script', async () => {
  const script = at('my-emulator.mjs');
  const proxied = `import { createServer, request } from 'node:http';
createServer((incoming, response) => {
  const { method, headers, url } = incoming;
  incoming.pipe(request('${reference.url}' + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  }));
}).listen(Number(process.argv[2]), '127.0.0.1');
`;
  writeFileSync(script, proxied);
  const folder = at('started');
  mkdirSync(folder);
  const line = `"${process.execPath}" "${script}" {port}`;
  const { stdout, stderr } = await command(['--start', line, '--quiet', ...few], { cwd: folder });
  const reports = `${folder}/kms-conformance-report/my-emulator`;
  assert.ok(existsSync(`${reports}/report.json`), stdout + stderr);
  assert.equal(reportIn(reports).target.name, 'my-emulator');
});

test('a sweep takes the endpoint of the environment too, and says so', async () => {
  const folder = at('swept');
  mkdirSync(folder);
  const env = { AWS_ENDPOINT_URL: reference.url };
  const { code, stdout, stderr } = await command(['sweep', '--name', 'my-kms'], { env, cwd: folder });
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^Endpoint from AWS_ENDPOINT_URL\n\d+ keys of this suite found/);
});
