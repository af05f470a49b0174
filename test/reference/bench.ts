import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { defaultIdentities } from '../../src/reference/identities.ts';
import { type ReferenceOptions, startReference } from '../../src/reference/server.ts';
import { post, type RawAnswer, sign } from './signed.ts';

export const home = 'us-east-1';
export const second = 'eu-west-1';
export const third = 'ap-southeast-2';
export const account = '111122223333';
export const dayMs = 86_400_000;

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever came over the wire
export type Json = Record<string, any>;

export interface CallOptions {
  /** Name of the identity that signs; `main` by default. */
  readonly as?: string;
}

/** A reference on a free port whose clock stands still unless `pass` turns it forward. */
export interface Bench {
  readonly url: string;
  /** Milliseconds since the epoch on the server. */
  now(): number;
  pass(milliseconds: number): void;
  raw(region: string, operation: string, input: unknown, options?: CallOptions): Promise<RawAnswer>;
  /** The output of a call that has to succeed; `{}` when there is no body. */
  ok(region: string, operation: string, input: unknown, options?: CallOptions): Promise<Json>;
  /** `Code: message` of a call that has to be refused, with 400. */
  refusal(region: string, operation: string, input: unknown, options?: CallOptions): Promise<string>;
  /** KeyMetadata. */
  describe(region: string, keyId: string): Promise<Json>;
  /** The id of a fresh key. */
  create(input?: unknown, region?: string): Promise<string>;
  /** The id of a multi-Region key with a primary in the home Region and settled replicas. */
  createRelated(regions?: readonly string[], input?: object): Promise<string>;
}

export async function startBench(test: TestContext, options: ReferenceOptions = {}): Promise<Bench> {
  // Signatures are dated to the second: a whole one keeps both sides of a limit exact.
  let now = Math.floor(Date.now() / 1000) * 1000;
  const reference = await startReference({ clock: () => now, ...options });
  test.after(() => reference.close());
  const identities = options.identities ?? defaultIdentities;
  const bench: Bench = {
    url: reference.url,
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    raw: (region, operation, input, { as = 'main' } = {}) => {
      const credentials = identities.find((each) => each.name === as);
      assert(credentials, `No identity ${as}`);
      const request = { target: `TrentService.${operation}`, body: JSON.stringify(input) };
      return post(
        reference.url,
        sign(reference.url, request, { credentials, region, at: now }),
        request.body,
      );
    },
    ok: async (...call) => {
      const { status, body } = await bench.raw(...call);
      assert.equal(status, 200, `${call[1]} in ${call[0]}: ${body}`);
      return body === '' ? {} : JSON.parse(body);
    },
    refusal: async (...call) => {
      const { status, body } = await bench.raw(...call);
      assert.equal(status, 400, `${call[1]} in ${call[0]} should have been refused: ${body}`);
      const { __type: code, message, Message } = JSON.parse(body);
      return `${code}: ${message ?? Message ?? ''}`;
    },
    describe: async (region, keyId) => (await bench.ok(region, 'DescribeKey', { KeyId: keyId })).KeyMetadata,
    create: async (input = {}, region = home) =>
      (await bench.ok(region, 'CreateKey', input)).KeyMetadata.KeyId,
    createRelated: async (regions = [second], input = {}) => {
      const keyId = await bench.create({ MultiRegion: true, ...input });
      for (const region of regions) {
        await bench.ok(home, 'ReplicateKey', { KeyId: keyId, ReplicaRegion: region });
      }
      bench.pass(100);
      return keyId;
    },
  };
  return bench;
}

export const arnIn = (region: string, keyId: string) => `arn:aws:kms:${region}:${account}:key/${keyId}`;
export const base64 = (text: string) => Buffer.from(text).toString('base64');
