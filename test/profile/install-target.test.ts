import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '../../src/profile/profile.ts';
import { findPython } from '../../tools/find-python.ts';
import { installCommands, installTarget } from '../../tools/install-target.ts';
import { test } from '../rules/posix-test.ts';
import { folderFor } from './stand-in.ts';
import { refusal } from './usage.ts';

function commandsFor(name: string): readonly string[] {
  const { install, version } = readProfile(name);
  assert.ok(install && version);
  const commands = installCommands(install, version, '/t', (oldest) => `python${oldest}`);
  return commands.map(({ words, environment }) => JSON.stringify({ line: words.join(' '), ...environment }));
}

test('each package client is told the pinned version and the folder', () => {
  assert.match(
    commandsFor('moto@5.1.22').join(),
    /python3\.9 -m venv \/t.*\/t\/bin\/python -m pip install --quiet moto\[server\]==5\.1\.22"/,
  );
  assert.match(commandsFor('localstack').join(), /python3\.13 -m venv \/t.*==4\.14\.0 cbor2==/);
  assert.match(
    commandsFor('local-kms').join(),
    /go install github\.com\/nsmithuk\/local-kms@v0\.0\.0-20260228092603-2a5e92d09ab6","GOBIN":"\/t\/bin"/,
  );
  assert.match(
    commandsFor('fakecloud').join(),
    /cargo install fakecloud --version 0\.51\.0 --locked --root \/t"/,
  );
});

test('what is installed is not installed again', (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'moto-5.1.22/bin'), { recursive: true });
  writeFileSync(join(folder, 'moto-5.1.22/bin/moto_server'), '');
  assert.equal(installTarget('moto@5.1.22', folder), 'moto 5.1.22 is installed already.');
});

test('an installation that fails says so and leaves nothing', async (t) => {
  const folder = folderFor(t);
  const path = process.env.PATH;
  t.after(() => {
    process.env.PATH = path;
  });
  process.env.PATH = join(folder, 'none');
  assert.match(await refusal(() => installTarget('kumo', folder)), /Expected `go` to run, but: .*ENOENT/);
  process.env.PATH = join(folder, 'programs');
  program(folder, 'go', 'exit 4');
  assert.match(
    await refusal(() => installTarget('kumo', folder)),
    /Expected `go install \S+@latest` to succeed, but it ended with 4/,
  );
  program(folder, 'go', 'exit 0');
  assert.match(
    await refusal(() => installTarget('kumo', folder)),
    /Expected the installation to bring kumo, but it did not/,
  );
  assert.deepEqual(readdirSync(folder), ['programs']);
  program(folder, 'go', 'read nothing < /dev/null; > "$GOBIN/kumo"', 'mkdir');
  assert.equal(installTarget('kumo', folder), 'kumo latest is installed.');
});

function program(folder: string, name: string, body: string, ...needs: readonly string[]): void {
  mkdirSync(join(folder, 'programs'), { recursive: true });
  const prepare = needs.includes('mkdir') ? '/bin/mkdir -p "$GOBIN"; ' : '';
  writeFileSync(join(folder, 'programs', name), `#!/bin/sh\n${prepare}${body}\n`, { mode: 0o755 });
}

test('a target without an installation says why', async () => {
  assert.match(await refusal(() => installTarget('stackd')), /got stackd\. .*go build/);
  assert.match(await refusal(() => installTarget('reference')), /got reference\. /);
});

test('the first Python that is new enough is taken', async () => {
  const versions: Readonly<Record<string, string>> = { old: '2.7', middle: '3.9', new: '3.13' };
  const pick = (oldest: string) =>
    findPython(oldest, ['absent', 'old', 'middle', 'new'], (name) => versions[name]);
  assert.equal(pick('3.9'), 'middle');
  assert.equal(pick('3.10'), 'new');
  assert.match(
    await refusal(() => pick('3.14')),
    /Expected Python 3\.14 or later, found none among absent, old, middle, new\./,
  );
  assert.equal(
    await refusal(() => findPython('4.0', ['python3'])).then((message) =>
      message.includes('none among python3'),
    ),
    true,
  );
});
