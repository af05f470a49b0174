/** Writes what the recordings of AWS say of every scenario, and where they contradict AWS's documents. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordedCertificate } from '../../src/report/aws/recorded.ts';
import { toRecordedFile } from '../../src/report/aws/recorded-file.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { type Inputs, recordedCertificate } from './certificate.ts';
import { deviationsPage } from './deviations-page.ts';
import { readLinks } from './links.ts';
import { scenarioTexts } from './scenario-texts.ts';

const linksFile = 'spec/recorded-scenarios.yaml';

/** What `npm run certify -- aws-recorded` compares: every scenario, every fact, and which belong together. */
export async function recordedInputs(root: string): Promise<Inputs> {
  const spec = readSpec();
  const texts = await scenarioTexts();
  const links = readLinks(join(root, linksFile), {
    scenarios: texts.scenarios.map(({ id }) => id),
    facts: spec.recordings.flatMap(({ facts }) => facts.map(({ id }) => id)),
  });
  return { ...texts, spec, links };
}

/** Path below the root to text. */
export function recordedFiles(inputs: Inputs): ReadonlyMap<string, string> {
  const certificate = recordedCertificate(inputs);
  return new Map([
    ['reports/aws/recorded.json', recordedText(certificate)],
    ['docs/aws-deviates.md', deviationsPage(certificate, inputs.spec)],
  ]);
}

export async function writeRecorded(root: string): Promise<void> {
  for (const [path, text] of recordedFiles(await recordedInputs(root))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** One scenario or clause on a line, so that a comparison of two versions shows what moved. */
function recordedText(certificate: RecordedCertificate): string {
  const { scenarios, unrecorded, ...about } = toRecordedFile(certificate);
  const head = JSON.stringify(about, undefined, 2).slice(0, -2);
  const lines = (all: readonly unknown[]) => all.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  return `${head},\n  "scenarios": [\n${lines(scenarios)}\n  ],\n  "unrecorded": [\n${lines(unrecorded)}\n  ]\n}\n`;
}
