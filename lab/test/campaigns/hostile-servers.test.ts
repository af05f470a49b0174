import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { command, outFolders } from '../../../test/cli/command.ts';
import { onHostile } from '../../hostile/hostile-proxy.ts';
import { leaksIn, reportIn, writeProfile } from '../../hostile/outputs.ts';
import { textKinds } from '../../hostile/text-kinds.ts';
import { wireKinds } from '../../hostile/wire-kinds.ts';

const at = outFolders();
const peakMemory = fileURLToPath(new URL('../../hostile/peak-memory.mjs', import.meta.url));

/** A whole run, with waits shortened so that nothing but the hostility takes time. */
const boundMs = 300_000;

/** The heap that a run must do with. Node takes more where there is more, so what it takes then says little. */
const heapMiB = 512;
/** What the whole process may take beside: code, buffers, the young generation. */
const mostMiB = 1_024;

describe('a server like the reference, but with', () => {
  for (const [what, { hostility, code, passes, isSilent, parts }] of Object.entries({
    ...textKinds,
    ...wireKinds,
  })) {
    test(what, (t) =>
      onHostile(hostility, parts ? { parts } : {}, async (url) => {
        const [out, memory] = [at(what), at(`${what}.memory`)];
        const profile = writeProfile(at(`${what}.json`), url, isSilent ? 500 : 10_000);
        const options = `--max-old-space-size=${heapMiB} --import=${peakMemory}`;
        const env = { NODE_OPTIONS: options, PEAK_MEMORY_FILE: memory };
        const ended = await command(['--target', profile, '--out', out], { env, boundMs });
        assert.ok(existsSync(memory), `The run was aborted: ${ended.stderr}`);
        const { peakMiB, isPolluted } = JSON.parse(readFileSync(memory, 'utf8'));
        const report = reportIn(out);
        const count = (verdict: string) => report.scenarios.filter((each) => each.verdict === verdict).length;
        t.diagnostic(
          `${what} | ${(ended.ms / 1000).toFixed(1)} s | ${peakMiB} MiB | exit ${ended.code} | passed ${count('passed')}, failed ${count('failed')}, indeterminate ${count('indeterminate')}, errored ${count('errored')}`,
        );
        const faults = report.scenarios
          .filter(({ verdict }) => verdict === 'errored')
          .map(({ id, reason }) => `${id}: ${reason}`);
        assert.deepEqual(faults, []);
        assert.deepEqual(leaksIn(out, `${ended.stdout}${ended.stderr}`), []);
        assert.equal(isPolluted, false);
        assert.equal(ended.code, code, ended.stdout.slice(-3_000) + ended.stderr);
        if (passes === 'none') assert.equal(count('passed'), 0);
        if (passes === 'all') assert.equal(count('failed'), 0);
        assert.ok(peakMiB < mostMiB, `${peakMiB} MiB`);
      }),
    );
  }
});
