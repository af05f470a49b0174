import { Refusal } from '../refusal.ts';

/** What an `AWS4-HMAC-SHA256` Authorization header says. */
export type Authorization = {
  readonly accessKeyId: string;
  /** YYYYMMDD */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  /** Hexadecimal. */
  readonly signature: string;
};

/** @throws Refusal MissingAuthenticationTokenException or IncompleteSignatureException */
export function parseAuthorization(header: string | readonly string[] | undefined): Authorization {
  if (typeof header !== 'string') {
    throw new Refusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const [, list = ''] = /^AWS4-HMAC-SHA256\s+(.*)$/.exec(header) ?? [];
  const fields = new Map(list.split(',').map((field) => splitOnce(field.trim())));
  const [accessKeyId, date, region, service, terminator] = (fields.get('Credential') ?? '').split('/');
  const signature = fields.get('Signature');
  const signedHeaders = fields.get('SignedHeaders')?.split(';');
  if (!accessKeyId || !date || !region || !service || terminator !== 'aws4_request') {
    throw incomplete('Authorization header requires a complete Credential.');
  }
  if (!signature) throw incomplete("Authorization header requires 'Signature' parameter.");
  if (!signedHeaders?.includes('host')) {
    throw incomplete("'Host' must be a 'SignedHeader' in the AWS Authorization.");
  }
  return { accessKeyId, date, region, service, signedHeaders, signature };
}

function splitOnce(field: string): [string, string] {
  const at = field.indexOf('=');
  return [field.slice(0, at), field.slice(at + 1)];
}

function incomplete(message: string): Refusal {
  return new Refusal('IncompleteSignatureException', message);
}
