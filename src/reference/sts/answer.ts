import type { Refusal } from '../refusal.ts';
import type { Answer } from '../wire/messages.ts';

/** Text, or elements by name. */
export type Element = string | { readonly [name: string]: Element };

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** An answer of the query protocol: `<ActionResponse><ActionResult>…`. */
export function resultAnswer(action: string, result: Element, requestId: string): Answer {
  const body = { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestId } };
  return xmlAnswer(200, `${action}Response`, body, requestId);
}

/** STS has other names than KMS for what is wrong with a request's credentials, and HTTP 403 for them. */
const codes: Readonly<Record<string, readonly [code: string, status: number]>> = {
  UnrecognizedClientException: ['InvalidClientTokenId', 403],
  InvalidSignatureException: ['SignatureDoesNotMatch', 403],
  MissingAuthenticationTokenException: ['MissingAuthenticationToken', 403],
  ExpiredTokenException: ['ExpiredToken', 403],
  IncompleteSignatureException: ['IncompleteSignature', 400],
};

export function errorAnswer({ code, message, status }: Refusal, requestId: string): Answer {
  const [ownCode, ownStatus] = codes[code] ?? [code, status];
  const Type = ownStatus < 500 ? 'Sender' : 'Receiver';
  const body = { Error: { Type, Code: ownCode, Message: message }, RequestId: requestId };
  return xmlAnswer(ownStatus, 'ErrorResponse', body, requestId);
}

function xmlAnswer(status: number, root: string, content: Element, requestId: string): Answer {
  return {
    status,
    headers: { 'x-amzn-RequestId': requestId, 'Content-Type': 'text/xml' },
    body: `<${root} xmlns="${namespace}">${inXml(content)}</${root}>`,
  };
}

function inXml(element: Element): string {
  if (typeof element === 'string') return escaped(element);
  return Object.entries(element)
    .map(([name, content]) => `<${name}>${inXml(content)}</${name}>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
