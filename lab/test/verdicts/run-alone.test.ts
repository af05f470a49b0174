import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Parts } from '../../../src/reference/parts.ts';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { command, outFolders } from '../../../test/cli/command.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { roleSwapMutants } from '../../mutants/stories/role-swap.ts';
import { describing } from '../../mutants/wraps.ts';

/** No ReplicateKey at all, and single-Region keys with a configuration for multi-Region ones. */
function withoutReplicating(parts: Parts): Parts {
  const { ReplicateKey: _, ...operations } = parts.operations;
  const silent = describing((metadata) => ({ MultiRegionConfiguration: {}, ...metadata }));
  return silent({ ...parts, operations });
}

const at = outFolders();
const [mutant] = roleSwapMutants;
assert.ok(mutant);
const wrong = { parts: mutant.apply(standardParts()), creatingMs: 20, updatingMs: 40 };

test('every output of a run against an endpoint names the command that runs a scenario alone, and it works', () =>
  onReference(wrong, async ({ url }) => {
    const out = at('run');
    const only = ['--only', mutant.clause];
    const given = ['--endpoint', url, '--regions', 'us-east-1,eu-west-1,us-west-2', '--settle', '1500'];
    const { code, stdout } = await command([...given, ...only, '--out', out]);
    assert.equal(code, 1, stdout);
    const start = `npm start -- --endpoint ${url} --regions us-east-1,eu-west-1,us-west-2 --settle 1500 --only `;
    const [, id = ''] = new RegExp(`alone +${start.replaceAll('.', '\\.')}(\\S+)`).exec(stdout) ?? [];
    assert.match(id, /^\w+-\w+\/.+/, stdout);
    for (const file of ['junit.xml', 'summary.md', 'report.html'])
      assert.ok(withoutMarkup(readFileSync(`${out}/${file}`, 'utf8')).includes(start + id), file);
    const again = await command([...start.split(' ').slice(3, -2), '--only', id, '--out', at('again')]);
    assert.equal(again.code, 1, again.stdout + again.stderr);
    assert.match(again.stdout, /of 1 scenario 1 failed/);
  }));

test('the terminal, report.json, junit.xml, summary.md and report.html of one run count alike', () =>
  onReference({ parts: withoutReplicating(standardParts()) }, async ({ url }) => {
    const out = at('counted');
    const only = ['DSC-01', 'UPR-01'].flatMap((clause) => ['--only', clause]);
    const { stdout } = await command(['--endpoint', url, ...only, '--verbose', '--out', out]);
    const read = (file: string) => readFileSync(`${out}/${file}`, 'utf8');
    const { scenarios } = JSON.parse(read('report.json')) as Report;
    const count = (verdict: string) => scenarios.filter((each) => each.verdict === verdict).length;
    const [failed, unsupported] = [count('failed'), count('unsupported')];
    assert.ok(failed > 0 && unsupported > 0, stdout);
    assert.match(
      stdout,
      new RegExp(`of ${scenarios.length} scenarios ${failed} failed, ${unsupported} unsupported`),
    );
    const row = /^all +(\d+) +(\d+) .* (\d+) unsupported$/m.exec(stdout)?.slice(1).map(Number);
    assert.deepEqual(row, [count('passed'), failed, unsupported]);
    const xml = read('junit.xml');
    assert.equal(xml.match(/<failure /g)?.length, failed);
    assert.equal(
      xml.match(/<skipped type="not-implemented" message="unsupported: \w+ is not imp/g)?.length,
      unsupported,
    );
    assert.match(
      read('summary.md'),
      new RegExp(`\\*\\*all\\*\\* \\| ${count('passed')} \\| ${failed} \\| ${unsupported} \\|`),
    );
    assert.match(
      read('report.html'),
      new RegExp(`<b>${failed}</b> failed[\\s\\S]*<b>${unsupported}</b> unsupported`),
    );
  }));

const withoutMarkup = (text: string) => text.replace(/<\/?span[^>]*>/g, '');
