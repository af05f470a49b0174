/**
 * One HTTP request and its answer as they were on the wire. Bodies are text, secrets are redacted before an exchange
 * is made, and `startedMs` counts from the start of the scenario (or probe) that sent it.
 */
export type Exchange = {
  readonly operation: string;
  readonly region: string;
  readonly identity: string;
  readonly endpoint: string;
  readonly startedMs: number;
  readonly durationMs: number;
  readonly request: { readonly headers: Headers; readonly body: string };
  readonly response?: {
    readonly status: number;
    readonly headers: Headers;
    readonly body: string;
  };
  /** Present exactly when `response` is absent: why no answer came. */
  readonly noAnswer?: string;
};

export type Headers = Readonly<Record<string, string>>;

const secretHeader = /^(authorization|x-amz-security-token|cookie|set-cookie|proxy-authorization)$/i;
const signature = /(Signature=)[0-9a-f]{64}/gi;

/**
 * Headers without anything that could be replayed: of an Authorization header only the algorithm, the scope and the
 * names of the signed headers stay. Header values that name a secret are replaced whole, and the secrets given are
 * masked in all others, since a target may echo what it was sent.
 */
export function redactHeaders(headers: Headers, secrets: readonly string[]): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, redactHeader(name, redactText(value, secrets))]),
  );
}

function redactHeader(name: string, value: string): string {
  if (!secretHeader.test(name)) return value;
  if (name.toLowerCase() !== 'authorization') return '[redacted]';
  return value.replace(/Credential=[^/,\s]+/i, 'Credential=[redacted]');
}

/** Text without request signatures and without the secrets given, for bodies of targets that echo what they were sent. */
export function redactText(text: string, secrets: readonly string[]): string {
  const masked = text.replace(signature, '$1[redacted]');
  return secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), masked);
}
