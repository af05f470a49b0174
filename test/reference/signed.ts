import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Identity } from '../../src/reference/identities.ts';

export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

export type SigningPlan = {
  readonly credentials: Pick<Identity, 'accessKeyId' | 'secretAccessKey'>;
  readonly region: string;
  readonly service?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** YYYYMMDD of the credential scope, when it is to differ from `at`. */
  readonly scopeDate?: string;
};

export type RawRequest = {
  /** Left out in the query protocol. */
  readonly target?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Headers of a Signature Version 4 request, made here from the specification so that it tests the server's. */
export function sign(url: string, { target, body, headers = {} }: RawRequest, plan: SigningPlan) {
  const { credentials, region, service = 'kms', at } = plan;
  const date = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const { scopeDate = date.slice(0, 8) } = plan;
  const signed: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(url).host,
    'x-amz-date': date,
    ...(target !== undefined && { 'x-amz-target': target }),
    ...headers,
  };
  const names = Object.keys(signed).toSorted();
  const lines = names.map((name) => `${name}:${signed[name]}\n`).join('');
  const canonical = `POST\n/\n\n${lines}\n${names.join(';')}\n${sha256(body)}`;
  const scope = [scopeDate, region, service, 'aws4_request'];
  const key = scope.reduce<Buffer | string>(
    (each, part) => hmac(each, part),
    `AWS4${credentials.secretAccessKey}`,
  );
  const toSign = `AWS4-HMAC-SHA256\n${date}\n${scope.join('/')}\n${sha256(canonical)}`;
  const credential = `Credential=${credentials.accessKeyId}/${scope.join('/')}`;
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...signed, authorization };
}

/** Posts bytes as they are, on a connection of their own unless an agent is given. */
export function post(url: string, headers: Record<string, string>, body: string, method = 'POST') {
  return new Promise<RawAnswer>((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    // An RSA key of 4,096 bits takes seconds to make, and several times as long on a busy machine.
    sent.setTimeout(60_000, () => sent.destroy(new Error(`No answer of ${url} within 60 s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

function sha256(data: string): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer | string, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
