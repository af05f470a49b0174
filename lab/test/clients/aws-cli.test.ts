/** What the AWS CLI does whatever the target does: no clause of a target, and what clauses about the AWS CLI rest on. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../../src/client/aws-cli.ts';
import { clientAt } from '../../../src/client/install.ts';
import { readEnvironment } from '../../../src/profile/environment.ts';
import { start } from '../../../test/cli/command.ts';

const { targetsFolder, inherited } = readEnvironment();
const { program } = clientAt('aws-cli', targetsFolder);
const skip =
  !existsSync(program) && 'AWS CLI WAS NOT TRIED: install it with npm run install-client -- aws-cli';

let requests = 0;
let body = '';
const server = createServer((request, response) => {
  requests += 1;
  request.resume().on('end', () => response.end(body));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());

const environment = {
  ...inherited,
  ...{ AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_CONFIG_FILE: '/dev/null' },
};
const move = async (...words: readonly string[]) => {
  const before = requests;
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const to = ['--region', 'us-east-1', '--endpoint-url', endpoint];
  const ended = await run(program, ['kms', 'update-primary-region', ...words, ...to], {
    env: environment,
    timeout: 60_000,
  });
  return { ...ended, sent: requests - before };
};
const input = ['--key-id', 'k', '--primary-region', 'us-west-2'];

test('a skeleton has the members of the input, and nothing is sent', { skip }, async () => {
  const { exitCode, printed = '', sent } = await move('--generate-cli-skeleton');
  assert.deepEqual(JSON.parse(printed), { KeyId: '', PrimaryRegion: '' });
  assert.deepEqual([exitCode, sent], [0, 0]);
});

test('input with a member that the operation does not have is not sent', { skip }, async () => {
  const document = '{"KeyId":"k","PrimaryRegion":"us-west-2","Other":1}';
  const { exitCode, printed, printedErrors = '', sent } = await move('--cli-input-json', document);
  assert.match(printedErrors, /Unknown parameter in input: "Other", must be one of: KeyId, PrimaryRegion/);
  assert.deepEqual([exitCode, printed, sent], [255, '', 0]);
});

test('whatever the body of a move contains, no format shows it, and a query finds nothing', {
  skip,
}, async () => {
  for (body of ['', '{"KeyId":"k"}']) {
    for (const format of ['json', 'text', 'table'])
      assert.deepEqual(await move(...input, '--output', format), {
        ...{ exitCode: 0, printed: '', printedErrors: '', sent: 1 },
      });
    assert.equal((await move(...input, '--output', 'json', '--query', 'KeyId')).printed, 'null\n');
    assert.equal((await move(...input, '--output', 'text', '--query', 'KeyId')).printed, 'None\n');
  }
});

test('prove tries the mutants of clauses about the AWS CLI through it', { skip }, async () => {
  const prove = fileURLToPath(new URL('../../prove/main.ts', import.meta.url));
  const { code, stdout } = await start(['--mutant', 'input-by-position'], { program: prove }).ended;
  assert.match(stdout, /1\/1 CLI-03 {2}input-by-position: killed by input\/JSON-in-reverse-order/);
  assert.equal(code, 0);
});
