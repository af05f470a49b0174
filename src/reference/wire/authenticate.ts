import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { claimedIdentity } from '../callers.ts';
import type { Parts } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { type Authorization, parseAuthorization } from './authorization-header.ts';
import type { Received } from './messages.ts';

const skewMs = 5 * 60_000;
const maxCachedKeys = 1000;

/**
 * Makes the Signature Version 4 verifier: it hashes the body itself and trusts no header for it. Signing keys are
 * cached by secret and scope.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createAuthenticate(): Parts['authenticate'] {
  const signingKeys = new Map<string, KeyObject>();
  const signingKey = (secret: string, date: string, region: string, service: string): KeyObject => {
    const name = `${secret}/${date}/${region}/${service}`;
    const cached = signingKeys.get(name);
    if (cached) return cached;
    if (signingKeys.size >= maxCachedKeys) signingKeys.clear();
    const scope = [date, region, service, 'aws4_request'];
    // A key object: node takes long to find out that bytes are none.
    const key = createSecretKey(scope.reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`)));
    signingKeys.set(name, key);
    return key;
  };
  return (received, settings, now, service = 'kms') => {
    const authorization = parseAuthorization(received.headers.authorization);
    const token = text(received.headers['x-amz-security-token']);
    const { identity, isKnown } = claimedIdentity(settings, authorization.accessKeyId, token, now);
    checkScope(authorization, settings.regions, service);
    const signedAt = text(received.headers['x-amz-date']);
    checkDate(authorization.date, signedAt, now);
    const { date, region } = authorization;
    if (!isKnown) return { identity, region: wellFormed(authorization).region };
    const key = signingKey(identity.secretAccessKey, date, region, service);
    const scope = `${date}/${region}/${service}/aws4_request`;
    const canonical = canonicalRequest(received, authorization.signedHeaders);
    const expected = hmac(key, `AWS4-HMAC-SHA256\n${signedAt}\n${scope}\n${sha256(canonical)}`);
    if (!isSame(expected, authorization.signature)) throw wrongSignature(mismatch);
    return { identity, region };
  };
}

const mismatch =
  'The request signature we calculated does not match the signature you provided. ' +
  'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

function wrongSignature(message: string): Refusal {
  return new Refusal('InvalidSignatureException', message);
}

/** Where the secret is not known, a signature need only look like one. */
function wellFormed(authorization: Authorization): Authorization {
  if (/^[0-9a-f]{64}$/.test(authorization.signature)) return authorization;
  throw wrongSignature(mismatch);
}

function checkScope({ region, service }: Authorization, regions: readonly string[], own: string): void {
  if (service !== own) throw wrongSignature(`Credential should be scoped to correct service: '${own}'.`);
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

function hmac(key: Buffer | KeyObject, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

function isSame(expected: Buffer, given: string): boolean {
  const bytes = Buffer.from(given, 'hex');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
