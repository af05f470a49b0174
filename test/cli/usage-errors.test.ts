import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { freePorts } from '../../src/profile/launch/free-port.ts';
import { root } from '../rules/source-files.ts';
import { serveLocally } from '../wire/local-server.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();
let folders = 0;

/** The error of a command: exit code 2, one paragraph on standard error, and no file or folder written. */
async function usageError(args: readonly string[], boundMs = 60_000): Promise<string> {
  folders += 1;
  const out = at(`out-${folders}`);
  const outputs = args.some((word) => /^(--out|clauses|serve)$/.test(word)) ? [] : ['--out', out];
  const { code, stdout, stderr } = await command([...args, ...outputs], { boundMs });
  assert.equal(code, 2, `${stdout}\n${stderr}`);
  assert.match(stderr, /^error: \S/);
  assert.doesNotMatch(stderr, /\n\n|\n\s+at /, 'more than one paragraph');
  assert.equal(stdout, '');
  assert.ok(!existsSync(out), 'a folder was made for nothing');
  return stderr;
}

const brokenProfile = at('broken.json');
const reference = JSON.parse(readFileSync(`${root}/targets/reference.json`, 'utf8'));
writeFileSync(brokenProfile, JSON.stringify({ ...reference, capabilities: ['signing'] }));

const anywhere = ['--endpoint', 'http://127.0.0.1:1'];

/** What was typed, and what the error must say: expected, got, remedy. */
const errors: readonly (readonly [string, readonly string[], ...RegExp[]])[] = [
  ['an unknown option', ['--targt', 'moto'], /unknown option '--targt'/, /Did you mean --target\?/, /--help/],
  ['an unknown command', ['clause'], /`clause`/, /Did you mean "clauses"/, /--help/],
  ['an endpoint without its option', ['http://127.0.0.1:1'], /Write --endpoint before it/],
  ['fixtures of nobody', ['--fixtures', 'borrowed'], /'borrowed' is invalid/, /shared, own/],
  ['a settle budget of nothing', ['--settle', '0'], /'0' is invalid/, /from 1 to 3600000/, /--settle 1/],
  ['a settle budget in words', ['--settle', '10s'], /'10s' is invalid/, /whole number/],
  ['a name that is a path', [...anywhere, '--name', '../x'], /`\.\.\/x`/, /--name my-kms/],
  ['a name beside a profile', ['--target', 'moto', '--name', 'x'], /--target moto/, /Leave --name out/],
  ['a version of two words', [...anywhere, '--target-version', '1 2'], /`1 2`/, /--target-version 1\.2\.3/],
  ['a version of the reference', ['--target-version', '1'], /beside no target/, /Leave --target-version out/],
  ['quiet and verbose', ['--quiet', '--verbose'], /--quiet.*cannot be used with.*--verbose/],
  ['lanes out of range', ['--lanes', '0'], /'0' is invalid/, /from 1 to 256/, /--lanes 1/],
  ['an unknown grade', ['--grade', 'guessed'], /'guessed' is invalid/, /documented, recorded, inferred/],
  ['an unknown target', ['--target', 'mto'], /`mto`/, /Did you mean "moto"/, /reference/, /--endpoint/],
  [
    'a profile that breaks its schema',
    ['--target', brokenProfile],
    /signing/,
    /authorization, accounts, signatures, faults/,
  ],
  [
    'an endpoint that is no URL',
    ['--endpoint', 'localhost'],
    /http or https URL/,
    /`localhost`/,
    /--endpoint http/,
  ],
  [
    'two Regions',
    ['--regions', 'us-east-1,us-west-2'],
    /at least three/,
    /got us-east-1, us-west-2/,
    /--regions us-/,
  ],
  [
    'a start command that dies',
    ['--start', 'echo why >&2; exit 3 # {port}', '--only', 'UPR-E11', '--out', at('died')],
    /exit code 3/,
    /Correct the start command/,
    /\nwhy$/m,
  ],
  ['an unknown clause', ['--only', 'UPR-O1'], /`UPR-O1`/, /Did you mean "UPR-/, /clauses/, /--list/],
  ['tags that select nothing', ['--tags', '@nothing'], /"@nothing"/, /selects none/, /--list/],
  [
    'tags that do not parse',
    ['--tags', '@UPR-01 and ('],
    /@UPR-01 and not @inferred/,
    /Unmatched/,
    /Correct it/,
  ],
  [
    'a folder where none can be made',
    ['--only', 'UPR-E11', '--out', '/proc/none/x'],
    /\/proc\/none/,
    /another --out/,
  ],
  ['a sweep of what would have to be started', ['sweep'], /would have to be started/, /--endpoint/],
  ['an age that is none', ['sweep', '--older-than', '1h'], /--older-than/, /whole number from 0/],
];

describe('an error names the remedy', { concurrency: 2 }, () => {
  for (const [what, args, ...patterns] of errors) {
    test(what, async () => {
      const said = await usageError(args);
      for (const pattern of patterns) assert.match(said, pattern);
    });
  }
});

test('a port where nothing listens', async () => {
  const [port] = await freePorts(1);
  const said = await usageError(['--endpoint', `http://127.0.0.1:${port}`, '--only', 'UPR-E11']);
  assert.match(said, /nothing listens there \(connection refused\).*Start it, or correct --endpoint/);
});

test('an endpoint that answers HTML', async (t) => {
  const url = await serveLocally(t, (_request, response) => response.end('<html>Welcome</html>'));
  const said = await usageError(['--endpoint', url, '--only', 'UPR-E11']);
  assert.match(said, /HTTP 200 and an HTML page \(`<html>Welcome.*Check host and port/);
});

test('an endpoint that never answers is given up after its bound', async (t) => {
  const url = await serveLocally(t, () => {});
  const profile = at('slow.json');
  writeFileSync(
    profile,
    JSON.stringify({
      ...reference,
      endpoints: url,
      start: undefined,
      budgets: { ...reference.budgets, requestMs: 300 },
    }),
  );
  const said = await usageError(['--target', profile, '--only', 'UPR-E11']);
  assert.match(said, /none came within 300 ms.*budgets\.requestMs/);
});

test('a port that is taken', async (t) => {
  const url = await serveLocally(t, () => {});
  const { port } = new URL(url);
  assert.match(await usageError(['serve', '--port', port]), /EADDRINUSE.*Give another --port, or 0/);
});
