import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  type IRunConfiguration,
  type ISupportCodeLibrary,
  loadConfiguration,
  loadSupport,
  runCucumber,
} from '@cucumber/cucumber/api';
import { openContract } from '../kms/open-session.ts';
import type { Session } from '../kms/session.ts';
import { type Manifest, manifestOf } from './manifest.ts';

/** One message of cucumber's, as it reports what it reads and does. */
export type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0];

/** The scenarios and the code that runs them, loaded once per process. */
export type Suite = {
  readonly version: string;
  readonly sdkVersion: string;
  readonly configuration: IRunConfiguration;
  readonly support: ISupportCodeLibrary;
  readonly manifest: Manifest;
  /** The documented shapes of answers. */
  readonly contract: Session['contract'];
};

/** The folder that holds `cucumber.js`, `features` and `steps`, with a slash at its end. */
export const suiteFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Loads cucumber.js, the steps and every feature; throws when a feature does not parse or a step is not defined exactly once. */
export async function loadSuite(): Promise<Suite> {
  const { runConfiguration } = await loadConfiguration({ file: 'cucumber.js' }, { cwd: suiteFolder });
  const configuration = { ...runConfiguration, formats: { ...runConfiguration.formats, stdout: 'message' } };
  const support = await loadSupport(configuration, { cwd: suiteFolder });
  const envelopes = await dryRun(configuration, support);
  return {
    version: versionIn('package.json'),
    sdkVersion: versionIn('node_modules/@aws-sdk/client-kms/package.json'),
    configuration,
    support,
    manifest: manifestOf(envelopes),
    contract: openContract(),
  };
}

/** Ids of the scenarios that a tag expression selects. */
export async function casesTagged(suite: Suite, tagExpression: string): Promise<ReadonlySet<string>> {
  const { configuration, support } = suite;
  const tagged = { ...configuration, sources: { ...configuration.sources, tagExpression } };
  const envelopes = await dryRun(tagged, support);
  const run = new Set(
    envelopes.flatMap((envelope) => (envelope.testCase ? [envelope.testCase.pickleId] : [])),
  );
  return new Set(
    manifestOf(envelopes)
      .scenarios.filter(({ pickleId }) => run.has(pickleId))
      .map(({ id }) => id),
  );
}

async function dryRun(configuration: IRunConfiguration, support: ISupportCodeLibrary): Promise<Envelope[]> {
  const envelopes: Envelope[] = [];
  const runtime = { ...configuration.runtime, dryRun: true };
  const options = { ...configuration, runtime, support };
  await runCucumber(options, { cwd: suiteFolder, stdout: nowhere(), stderr: nowhere() }, (envelope) => {
    envelopes.push(envelope);
  });
  return envelopes;
}

/** A stream that swallows what cucumber would print: this suite prints for itself. */
export function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function versionIn(path: string): string {
  const manifest = JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
