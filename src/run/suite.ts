import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  type IRunConfiguration,
  type ISupportCodeLibrary,
  loadConfiguration,
  loadSupport,
  runCucumber,
} from '@cucumber/cucumber/api';
import { openContract } from '../case/open-session.ts';
import type { Session } from '../door/session.ts';
import type { ClientName } from '../model/exchange.ts';
import type { Envelope } from './envelope.ts';
import { type Manifest, manifestFor, manifestOf } from './manifest/manifest.ts';
import { readFeatures } from './manifest/read-features.ts';

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

/** The suite as a run with this client has it. */
export async function loadSuite(client: ClientName | 'sdk' = 'sdk'): Promise<Suite> {
  const suite = await loadWholeSuite();
  return { ...suite, manifest: manifestFor(client, suite.manifest) };
}

/**
 * Loads cucumber.js, the steps and every feature, those about every client included; throws when a feature does not parse.
 * Whether each step is defined exactly once, a run finds before its first scenario.
 */
export async function loadWholeSuite(): Promise<Suite> {
  const { runConfiguration } = await loadConfiguration(
    { file: 'cucumber.js', profiles: ['suite'] },
    { cwd: suiteFolder },
  );
  const configuration = { ...runConfiguration, formats: { ...runConfiguration.formats, stdout: 'message' } };
  const support = await loadSupport(configuration, { cwd: suiteFolder });
  return {
    version: suiteVersion(),
    sdkVersion: versionIn(createRequire(import.meta.url).resolve('@aws-sdk/client-kms/package.json')),
    configuration,
    support,
    manifest: manifestOf(readFeatures(suiteFolder)),
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

/** The version of this package. */
export function suiteVersion(): string {
  return versionIn(join(suiteFolder, 'package.json'));
}

function versionIn(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
