import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Identity } from '../identities.ts';
import type { Settings } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { type Authorization, parseAuthorization } from './authorization-header.ts';

/** An HTTP request as it came in, its body complete. */
export interface Received {
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  /** Whether it came from this machine. */
  readonly isLocal: boolean;
}

export interface Signer {
  readonly identity: Identity;
  readonly region: string;
}

const skewMs = 5 * 60_000;
const maxCachedKeys = 1000;

/**
 * Makes the Signature Version 4 verifier: it hashes the body itself and trusts no header for it. Signing keys are
 * cached by secret and scope.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createAuthenticate(): (received: Received, settings: Settings, now: number) => Signer {
  const signingKeys = new Map<string, Buffer>();
  const signingKey = (secret: string, date: string, region: string): Buffer => {
    const name = `${secret}/${date}/${region}`;
    const cached = signingKeys.get(name);
    if (cached) return cached;
    if (signingKeys.size >= maxCachedKeys) signingKeys.clear();
    const scope = [date, region, 'kms', 'aws4_request'];
    const key = scope.reduce<Buffer>((each, part) => hmac(each, part), Buffer.from(`AWS4${secret}`));
    signingKeys.set(name, key);
    return key;
  };
  return (received, settings, now) => {
    const authorization = parseAuthorization(received.headers.authorization);
    const identity = settings.identities.find((each) => each.accessKeyId === authorization.accessKeyId);
    if (!identity) {
      throw new Refusal(
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      );
    }
    checkScope(authorization, settings.regions);
    const signedAt = text(received.headers['x-amz-date']);
    checkDate(authorization.date, signedAt, now);
    const key = signingKey(identity.secretAccessKey, authorization.date, authorization.region);
    const scope = `${authorization.date}/${authorization.region}/kms/aws4_request`;
    const canonical = canonicalRequest(received, authorization.signedHeaders);
    const expected = hmac(key, `AWS4-HMAC-SHA256\n${signedAt}\n${scope}\n${sha256(canonical)}`);
    if (!isSame(expected, authorization.signature)) throw wrongSignature(mismatch);
    return { identity, region: authorization.region };
  };
}

const mismatch =
  'The request signature we calculated does not match the signature you provided. ' +
  'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

function wrongSignature(message: string): Refusal {
  return new Refusal('InvalidSignatureException', message);
}

function checkScope({ region, service }: Authorization, regions: readonly string[]): void {
  if (service !== 'kms') throw wrongSignature("Credential should be scoped to correct service: 'kms'.");
  if (!regions.includes(region)) {
    throw wrongSignature(`Credential should be scoped to a valid region, '${region}' is not one.`);
  }
}

function checkDate(scopeDate: string, signedAt: string, now: number): void {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(signedAt) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at)) {
    throw new Refusal(
      'IncompleteSignatureException',
      `Date must be in ISO-8601 'basic format'. Got '${signedAt}'.`,
    );
  }
  if (!signedAt.startsWith(scopeDate)) {
    throw wrongSignature(`Date in Credential scope does not match YYYYMMDD from HTTP: ${signedAt}`);
  }
  if (at < now - skewMs) {
    throw wrongSignature(`Signature expired: ${signedAt} is now earlier than ${basic(now - skewMs)}`);
  }
  if (at > now + skewMs) {
    throw wrongSignature(`Signature not yet current: ${signedAt} is still later than ${basic(now + skewMs)}`);
  }
}

function basic(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

function canonicalRequest(received: Received, signedHeaders: readonly string[]): string {
  const query = received.query.split('&').filter(Boolean).toSorted().join('&');
  const headers = signedHeaders.map((name) => `${name}:${canonical(received.headers[name])}\n`).join('');
  const head = `${received.method}\n${received.path}\n${query}\n${headers}\n${signedHeaders.join(';')}`;
  return `${head}\n${sha256(received.body)}`;
}

function canonical(value: string | readonly string[] | undefined): string {
  return text(value).trim().replace(/ +/g, ' ');
}

function text(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(',');
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

function isSame(expected: Buffer, given: string): boolean {
  const bytes = Buffer.from(given, 'hex');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
