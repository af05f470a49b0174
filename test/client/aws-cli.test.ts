/** The AWS CLI, with a program in its place that says what it was called with. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openAwsCli } from '../../src/client/aws-cli.ts';
import { kebab, optionsFor } from '../../src/client/options.ts';
import type { Call, CliInput } from '../../src/model/driver.ts';
import type { ClientSending } from '../../src/wire/client.ts';
import { test } from '../rules/posix-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'aws-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const sending: ClientSending = {
  endpoint: 'http://127.0.0.1:1',
  credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret', sessionToken: 'token' },
  userAgent: 'case/x',
  requestMs: 5_000,
  elapsedMs: () => 0,
};
const call = (input: Call['input'] = { KeyId: 'k' }): Call => ({
  ...{ operation: 'UpdatePrimaryRegion', input, region: 'us-east-1', identity: 'main' },
});
const record = JSON.stringify({
  ...{ request: { headers: {}, body: '' }, sentAtMs: 0, durationMs: 3 },
  response: { status: 200, headers: { 'content-length': '0' }, body: '' },
});

const cli = (script: string) => {
  const program = join(folder, 'aws');
  writeFileSync(program, `#!${process.execPath}\nconst fs = require('node:fs');\n${script}\n`);
  chmodSync(program, 0o755);
  return openAwsCli({ name: 'aws-cli', version: '1.2.3', folder, program }, { PATH: process.env.PATH });
};
const recording = `fs.writeFileSync(process.env.KMS_CONFORMANCE_RECORD, ${JSON.stringify(record)});`;

test('the command has the input as JSON, Region and endpoint; the account is its output and exit code', async () => {
  const client = cli(`${recording}
    const input = fs.readFileSync(process.argv[5].replace('file://', ''), 'utf8');
    const { AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN, KMS_CONFORMANCE_AGENT } = process.env;
    console.log([...process.argv.slice(2, 5), input, ...process.argv.slice(6), AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN, KMS_CONFORMANCE_AGENT].join(' '));
    console.error('no'); process.exit(254);`);
  const found = await client.exchange(call(), sending);
  client.close();
  assert.deepEqual(found?.client, {
    client: 'aws-cli',
    exitCode: 254,
    printed:
      'kms update-primary-region --cli-input-json {"KeyId":"k"} --region us-east-1 --endpoint-url http://127.0.0.1:1 AKIA token case/x\n',
    printedErrors: 'no\n',
  });
  assert.equal(found?.response?.status, 200);
});

test('no more than four processes go on at a time, and every one has its turn', async () => {
  const client = cli(
    `${recording} const started = Date.now(); setTimeout(() => console.log(started, Date.now()), 150);`,
  );
  const found = await Promise.all(Array.from({ length: 9 }, () => client.exchange(call(), sending)));
  client.close();
  const spans = found.map((each) => (each?.client?.printed ?? '').split(' ').map(Number) as [number, number]);
  assert.equal(spans.length, 9);
  for (const [start] of spans) {
    const under = spans.filter(([from, to]) => from <= start && start < to).length;
    assert.ok(under <= 4, `${under} at a time`);
  }
});

test('what the CLI does not send is left to the SDK; a program that cannot run is a fault', async () => {
  const silent = cli(`process.exit(252);`);
  assert.equal(await silent.exchange(call(), sending), undefined);
  assert.equal(
    await silent.exchange(call({ Recipient: { AttestationDocument: new Uint8Array(1) } }), sending),
    undefined,
  );
  assert.equal(await silent.exchange({ ...call(), tampering: { body: '{' } }, sending), undefined);
  silent.close();
  const gone = openAwsCli({ name: 'aws-cli', version: '1', folder, program: join(folder, 'none') }, {});
  await assert.rejects(gone.exchange(call(), sending), /ENOENT/);
  gone.close();
});

test('bytes are files, all else one document', () => {
  const options = optionsFor({ KeyId: 'k', Plaintext: new Uint8Array([7]), Absent: undefined }, folder) ?? [];
  assert.deepEqual(options.slice(0, 2), ['--plaintext', `fileb://${folder}/Plaintext`]);
  assert.deepEqual([...readFileSync(join(folder, 'Plaintext'))], [7]);
  assert.equal(readFileSync(join(folder, 'input.json'), 'utf8'), '{"KeyId":"k"}');
});

test('an input is options, JSON on the command line in either order, or a file of it', () => {
  const input = { KeyId: 'k', PendingWindowInDays: 7 };
  assert.deepEqual(optionsFor(input, folder, 'options'), ['--key-id', 'k', '--pending-window-in-days', '7']);
  const documentFor = (form: CliInput) => optionsFor(input, folder, form)?.at(-1);
  assert.equal(documentFor('JSON'), '{"KeyId":"k","PendingWindowInDays":7}');
  assert.equal(documentFor('JSON in reverse order'), '{"PendingWindowInDays":7,"KeyId":"k"}');
  assert.equal(documentFor('a file of JSON'), `file://${folder}/input.json`);
});

test('a call says how it is sent: its form of input, and options of its own', async () => {
  const client = cli(`${recording} console.log(process.argv.slice(2, 8).join(' '));`);
  const cliUse = { input: 'options', options: ['--output', 'text'] } as const;
  const found = await client.exchange({ ...call(), cli: cliUse }, sending);
  client.close();
  assert.equal(found?.client?.printed, 'kms update-primary-region --key-id k --output text\n');
});

test('names as the AWS CLI has them', () => {
  assert.deepEqual(['UpdatePrimaryRegion', 'ReEncrypt', 'CiphertextBlob'].map(kebab), [
    'update-primary-region',
    're-encrypt',
    'ciphertext-blob',
  ]);
});
