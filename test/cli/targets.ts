import { writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { at } from '../../src/model/json.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import type { Credentials } from '../../src/profile/target.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { regions } from '../door/scripted.ts';
import { sdkDriver } from '../wire/local-server.ts';

const { identities } = readTarget({}).target;

/** Every key of a running KMS that is neither pending deletion nor gone, asked by a client of our own. */
export async function keysAlive(
  url: string,
  main: Credentials = identities.main,
): Promise<readonly string[]> {
  const endpoints = Object.fromEntries(regions.map((region) => [region, url]));
  const driver = sdkDriver(url, { endpoints, identities: { main }, requestMs: 10_000 });
  const ask = async (operation: string, input: object, region: string) => {
    const read = outcomeOf(
      await driver.exchange({ operation, input: { ...input }, region, identity: 'main' }),
    );
    if (read.kind !== 'success') throw new Error(`${operation} in ${region} failed`);
    return read.output;
  };
  const alive: string[] = [];
  for (const region of regions) {
    const listed = at(await ask('ListKeys', { Limit: 1000 }, region), 'Keys') as readonly { KeyId: string }[];
    for (const { KeyId } of listed) {
      const state = at(await ask('DescribeKey', { KeyId }, region), 'KeyMetadata', 'KeyState');
      if (!/^Pending(Replica)?Deletion$/.test(String(state))) alive.push(`${KeyId} in ${region} is ${state}`);
    }
  }
  return alive;
}

/** A profile of something at `url` with short budgets, written to `file`. */
export function hastyProfile(file: string, url: string, budgets: object = {}): string {
  const profile = {
    name: 'hasty',
    homepage: 'https://example.com',
    licence: 'Apache-2.0',
    language: 'none',
    endpoints: url,
    regions,
    identities: {
      main: { accessKeyId: 'test', secretAccessKey: 'a-secret-of-more-than-sixteen-characters' },
    },
    capabilities: [],
    budgets: { settleMs: 60, pollMs: 20, requestMs: 300, confirmations: 2, ...budgets },
  };
  writeFileSync(file, JSON.stringify(profile));
  return file;
}

/** Answers every request alike; `text` may depend on what was asked. */
export function alike(status: number, text: (body: string) => string): RequestListener {
  return async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(text(body));
  };
}

/** Answers ListKeys, so that it counts as there, and everything else as told. */
export function reachableBut(rest: RequestListener): RequestListener {
  return (request, response) => {
    const isListing = request.headers['x-amz-target'] === 'TrentService.ListKeys';
    if (isListing) response.end('{"Keys":[]}');
    else rest(request, response);
  };
}
