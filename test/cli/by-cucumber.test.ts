/** `npx cucumber-js`, with which editors run a scenario. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Parts } from '../../src/reference/parts.ts';
import { startReference } from '../../src/reference/server.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { test as posixTest } from '../rules/posix-test.ts';
import { root } from '../rules/source-files.ts';
import { type CommandOptions, type Ended, start } from './command.ts';
import { keysAlive } from './targets.ts';

const program = join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js');
const moving = 'features/update-primary-region/role-swap.feature';
const reports = join(root, 'kms-conformance-report');

/** As in the root of a clone, where cucumber.js is; what is there already is none of ours. */
const before = listed(reports);
const cucumber = (args: readonly string[], options: CommandOptions = {}): Promise<Ended> =>
  start(args, { program, cwd: root, ...options }).ended;

function listed(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
}

/** `features/….feature:LINE` of the first scenario with this case. */
function lineOf(feature: string, words: string): string {
  const lines = readFileSync(join(root, feature), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  assert.ok(index >= 0, `${words} in ${feature}`);
  return `${feature}:${index + 2}`;
}

async function served(change: (parts: Parts) => Parts): Promise<string> {
  const reference = await startReference({ parts: change(standardParts()), creatingMs: 20, updatingMs: 60 });
  after(() => reference.close());
  return reference.url;
}

/** A move succeeds and moves nothing. */
function movingNothing({ operations, ...parts }: Parts): Parts {
  const { UpdatePrimaryRegion: move } = operations;
  assert.ok(move);
  return {
    ...parts,
    operations: { ...operations, UpdatePrimaryRegion: { ...move, handle: () => undefined } },
  };
}

function withoutMoving({ operations, ...parts }: Parts): Parts {
  const { UpdatePrimaryRegion: _, ...others } = operations;
  return { ...parts, operations: others };
}

/** No step looks at it: what does not fit is seen when the scenario has ended. */
function alwaysEnabled({ metadata, ...parts }: Parts): Parts {
  return { ...parts, metadata: (...args) => ({ ...metadata(...args), Enabled: true }) };
}

const at = (url: string) => ({ env: { AWS_ENDPOINT_URL_KMS: url } });
const swapped = lineOf(moving, '@case:swapped');

test('a scenario by its line passes on the embedded reference, and leaves nothing behind', async () => {
  // Measured, since nothing else runs this in a process of its own.
  const env = { NODE_V8_COVERAGE: process.env.NODE_V8_COVERAGE ?? '' };
  const { code, stdout, stderr } = await cucumber([swapped], { env });
  assert.match(stdout, /\n1 scenario \(1 passed\)\n/);
  assert.match(stderr, /^Against reference at http:\/\/127\.0\.0\.1:\d+\n$/);
  assert.equal(code, 0);
  assert.deepEqual(listed(reports), before);
});

test('it runs against the endpoint that AWS_ENDPOINT_URL_KMS names, and schedules its keys for deletion', async () => {
  const url = await served((parts) => parts);
  const { code, stdout, stderr } = await cucumber([lineOf(moving, '@case:bystander')], at(url));
  assert.match(stdout, /\n1 scenario \(1 passed\)\n/);
  assert.match(stderr, new RegExp(`^Against \\S+ at ${url} \\(AWS_ENDPOINT_URL_KMS\\)\\n$`));
  assert.equal(code, 0);
  assert.deepEqual(await keysAlive(url), []);
  assert.deepEqual(listed(reports), before);
});

test('a scenario that fails says what was expected and what was got, and cleans up all the same', async () => {
  const url = await served(movingNothing);
  const { code, stdout } = await cucumber(
    [lineOf('features/protocol/wire.feature', '@case:refusal')],
    at(url),
  );
  assert.match(stdout, /\n1 scenario \(1 failed\)\n/);
  assert.match(stdout, /expected .*, got /);
  assert.equal(code, 1);
  assert.deepEqual(await keysAlive(url), []);
});

test('what only the ending of a scenario shows fails it too', async () => {
  const { code, stdout } = await cucumber([swapped], at(await served(alwaysEnabled)));
  assert.match(stdout, /\n1 scenario \(1 failed\)\n/);
  assert.match(stdout, /expected Enabled false while the key in \S+ is \w+ \(UPD-03\), got Enabled true/);
  assert.equal(code, 1);
});

test('what is neither passed nor failed is no success, and says why', async () => {
  const lacking = await cucumber([swapped], at(await served(withoutMoving)));
  assert.match(lacking.stdout, /1 scenario \(1 skipped\)/);
  assert.match(lacking.stderr, /UPR-01\/swapped is unsupported: UpdatePrimaryRegion is not implemented/);
  const line = lineOf('features/protocol/wire-errors.feature', '@case:no-signature');
  const unclaimed = await cucumber([line], at(await served((parts) => parts)));
  assert.match(unclaimed.stderr, /no-signature is inapplicable: .*signatures/);
  assert.deepEqual([lacking.code, unclaimed.code], [2, 2]);
});

test('a dry run calls nobody', async () => {
  const { code, stdout, stderr } = await cucumber(['--dry-run', swapped], at('http://127.0.0.1:9'));
  assert.match(stdout, /\n1 scenario \(1 skipped\)\n/);
  assert.deepEqual([code, stderr], [0, '']);
});

test('what keeps scenarios from running ends it with 2 and one paragraph', async () => {
  const away = await cucumber([swapped], at('http://127.0.0.1:9'));
  assert.match(
    away.stderr,
    /^error: .*127\.0\.0\.1:9.*The endpoint comes from AWS_ENDPOINT_URL_KMS: correct or unset it\.\n$/,
  );
  const none = await cucumber([`${moving}:1000`]);
  assert.match(none.stderr, /^error: Expected a scenario, got none\. Name a feature file, with the line of/);
  assert.deepEqual([away.code, none.code], [2, 2]);
  assert.deepEqual(listed(reports), before);
});

test('side by side is what `npm start` does', async () => {
  const { code, stdout } = await cucumber(['--parallel', '2', swapped]);
  assert.match(stdout, /No session: .* Leave --parallel out, or run them in lanes with `npm start`\./);
  assert.equal(code, 1);
});

posixTest('Ctrl-C ends a run soon, and its keys are scheduled for deletion', async () => {
  const url = await served((parts) => parts);
  const { child, says, ended } = start(['features/tables/key-states.feature'], {
    program,
    cwd: root,
    ...at(url),
  });
  await says(/\.{4}/);
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  assert.match(stderr, /Interrupted/);
  assert.equal(code, 2);
  assert.deepEqual(await keysAlive(url), []);
  assert.deepEqual(listed(reports), before);
});
