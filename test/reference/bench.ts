import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { KeyMetadata } from '@aws-sdk/client-kms';
import { defaultIdentities, type Identity } from '../../src/reference/identities.ts';
import { type ReferenceOptions, startReference } from '../../src/reference/server.ts';
import { post, type RawAnswer, sign } from './signed.ts';
import type { OutputOf, Wire } from './wire-types.ts';

export const home = 'us-east-1';
export const second = 'eu-west-1';
export const third = 'ap-southeast-2';
export const account = '111122223333';
export const dayMs = 86_400_000;

export type CallOptions = {
  /** Name of the identity that signs; `main` by default. */
  readonly as?: string;
};

/** A reference on a free port whose clock stands still unless `pass` turns it forward. */
export type Bench = {
  readonly url: string;
  /** Milliseconds since the epoch on the server. */
  now(): number;
  pass(milliseconds: number): void;
  raw(region: string, operation: string, input: unknown, options?: CallOptions): Promise<RawAnswer>;
  /** The output of a call that has to succeed; `{}` when there is no body. */
  ok<Op extends string>(
    region: string,
    operation: Op,
    input: unknown,
    options?: CallOptions,
  ): Promise<OutputOf<Op>>;
  /** `Code: message` of a call that has to be refused, with 400. */
  refusal(region: string, operation: string, input: unknown, options?: CallOptions): Promise<string>;
  /** KeyMetadata. */
  describe(region: string, keyId: string): Promise<Wire<KeyMetadata>>;
  /** The id of a fresh key. */
  create(input?: unknown, region?: string): Promise<string>;
  /** The id of a multi-Region key with a primary in the home Region and settled replicas. */
  createRelated(regions?: readonly string[], input?: object): Promise<string>;
};

export async function startBench(test: TestContext, options: ReferenceOptions = {}): Promise<Bench> {
  // Signatures are dated to the second: a whole one keeps both sides of a limit exact.
  let now = Math.floor(Date.now() / 1000) * 1000;
  const reference = await startReference({ clock: () => now, ...options });
  test.after(() => reference.close());
  const time = {
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const calls = callsTo(reference.url, options.identities ?? defaultIdentities, time.now);
  return { url: reference.url, ...time, ...calls, ...keysOf(calls, time.pass) };
}

type Calls = Pick<Bench, 'raw' | 'ok' | 'refusal'>;

function callsTo(url: string, identities: readonly Identity[], now: () => number): Calls {
  const raw: Bench['raw'] = (region, operation, input, { as = 'main' } = {}) => {
    const credentials = identities.find((each) => each.name === as);
    assert(credentials, `No identity ${as}`);
    const request = { target: `TrentService.${operation}`, body: JSON.stringify(input) };
    return post(url, sign(url, request, { credentials, region, at: now() }), request.body);
  };
  return {
    raw,
    ok: async (...call) => {
      const { status, body } = await raw(...call);
      assert.equal(status, 200, `${call[1]} in ${call[0]}: ${body}`);
      return body === '' ? {} : JSON.parse(body);
    },
    refusal: async (...call) => {
      const { status, body } = await raw(...call);
      assert.equal(status, 400, `${call[1]} in ${call[0]} should have been refused: ${body}`);
      const { __type: code, message, Message } = JSON.parse(body);
      return `${code}: ${message ?? Message ?? ''}`;
    },
  };
}

type Keys = Pick<Bench, 'describe' | 'create' | 'createRelated'>;

function keysOf({ ok }: Calls, pass: (milliseconds: number) => void): Keys {
  const create: Bench['create'] = async (input = {}, region = home) =>
    (await ok(region, 'CreateKey', input)).KeyMetadata.KeyId;
  return {
    create,
    describe: async (region, keyId) => (await ok(region, 'DescribeKey', { KeyId: keyId })).KeyMetadata,
    createRelated: async (regions = [second], input = {}) => {
      const keyId = await create({ MultiRegion: true, ...input });
      for (const region of regions) {
        await ok(home, 'ReplicateKey', { KeyId: keyId, ReplicaRegion: region });
      }
      pass(100);
      return keyId;
    },
  };
}

export const arnIn = (region: string, keyId: string) => `arn:aws:kms:${region}:${account}:key/${keyId}`;
export const base64 = (text: string) => Buffer.from(text).toString('base64');
