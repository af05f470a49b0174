/** What only some clients notice: a scenario that passes through the SDK fails through boto3. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { clientAt } from '../../../src/client/install.ts';
import { openClient } from '../../../src/client/open-client.ts';
import { readEnvironment } from '../../../src/profile/environment.ts';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import type { Answer } from '../../../src/reference/wire/messages.ts';
import { run } from '../../../src/run/run.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import type { Client } from '../../../src/wire/client.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { answering, answeringRefusals } from '../../mutants/wraps.ts';

const suite = await loadSuite('boto3');
const { program } = clientAt('boto3', readEnvironment().targetsFolder);
const skip = !existsSync(program) && 'BOTO3 WAS NOT TRIED: install it with npm run install-client -- boto3';
const boto3 = skip ? undefined : await openClient('boto3');
after(() => boto3?.close());

const named = (answer: Answer): string => JSON.parse(answer.body).__type;
const withBody = (answer: Answer, body: object): Answer => ({ ...answer, body: JSON.stringify(body) });
const metadataOf = (answer: Answer, change: (metadata: Record<string, unknown>) => object): Answer => {
  const body = answer.body.startsWith('{') ? JSON.parse(answer.body) : {};
  return body.KeyMetadata ? withBody(answer, { ...body, KeyMetadata: change(body.KeyMetadata) }) : answer;
};

const faults = [
  {
    what: 'an exception whose name in the body is that of a class, and in the header its own',
    only: 'UPR-E4/disabled',
    change: answeringRefusals((answer) => ({
      ...withBody(answer, { ...JSON.parse(answer.body), __type: `com.amazonaws.kms.${named(answer)}` }),
      headers: { ...answer.headers, 'x-amzn-ErrorType': named(answer) },
    })),
    words: /boto3 to fail with DisabledException, got ClientError/,
  },
  {
    what: 'a creation date in microseconds',
    only: 'STATE/DescribeKey/Enabled',
    change: answering((answer) =>
      metadataOf(answer, (metadata) => ({ ...metadata, CreationDate: Number(metadata.CreationDate) * 1e6 })),
    ),
    words: /boto3 to return the response, got \w+/,
  },
] as const;

const reasonThrough = async (client: Client | undefined, { only, change }: (typeof faults)[number]) =>
  onReference({ parts: change(standardParts()) }, async ({ target, outFolder }) => {
    const scenarios = suite.manifest.scenarios.filter(({ id }) => id === only);
    const report = await run({
      ...{ suite, target, scenarios, outFolder, runId: 'clients', lanes: 1, seed: '1' },
      ...(client && { client }),
    });
    const [result] = report.scenarios;
    return `${result?.verdict} ${result?.reason ?? ''}`;
  });

for (const fault of faults)
  test(`only boto3 notices ${fault.what}`, { skip, timeout: 120_000 }, async () => {
    assert.equal(await reasonThrough(undefined, fault), 'passed ');
    assert.match(await reasonThrough(boto3, fault), fault.words);
  });
