import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { clientAt, requireClient, requirementsOf } from '../../src/client/install.ts';
import { clientNames } from '../../src/model/exchange.ts';
import { clientCommands, installClient } from '../../tools/install-client.ts';
import { command } from '../cli/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'install-client-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('every client and all it needs is pinned, with hashes', () => {
  for (const name of clientNames) {
    const lines = readFileSync(requirementsOf(name), 'utf8')
      .split('\n')
      .filter((line) => /^\S/.test(line) && !line.startsWith('#'));
    assert.ok(lines.length >= 5, name);
    for (const line of lines) assert.match(line, /^[a-z0-9-]+==[0-9a-z.]+ \\$/);
    assert.match(clientAt(name, folder).version, /^\d+\.\d+\.\d+$/);
  }
});

test('it is installed into a virtual environment, by pip, which checks the hashes', () => {
  const client = clientAt('boto3', folder);
  assert.deepEqual(
    clientCommands(client, (oldest) => `python${oldest}`),
    [
      { words: ['python3.10', '-m', 'venv', client.folder] },
      {
        words: [
          `${client.folder}/bin/python`,
          '-m',
          'pip',
          'install',
          '--quiet',
          '--require-hashes',
          '-r',
          requirementsOf('boto3'),
        ],
      },
    ],
  );
});

test('a client that is missing is said in one sentence with the line that installs it', async () => {
  for (const name of clientNames)
    assert.throws(
      () => requireClient(name, folder),
      new RegExp(
        `^UsageError: Expected ${name} .* is not installed\\. Install it: npm run install-client -- ${name}$`,
      ),
    );
  const { code, stdout, stderr } = await command(['--client', 'boto3', '--out', join(folder, 'out')], {
    env: { KMS_CONFORMANCE_TARGETS: folder },
  });
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^error: Expected boto3 .*npm run install-client -- boto3\n$/);
});

test('a name that is none is refused', () => {
  assert.throws(() => installClient('boto2', folder), /Unknown client `boto2`\..*boto3, aws-cli/);
});
