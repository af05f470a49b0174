/** Hostile as an author: what it says is HTTP and, mostly, JSON. */
import type { Parts } from '../../src/reference/parts.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { type Hostility, say } from './hostile-proxy.ts';
import { besides, escapes, markup, withMembers } from './hostile-text.ts';
import { changed, headed, type Kinds } from './kinds.ts';

const megabyte = 'x'.repeat(1_000_000);
const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const pollution =
  '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}';
const object = '{"toString":1,"valueOf":null,"length":-1}';

const replaced = (pattern: RegExp, replacement: string): Hostility =>
  changed((body) => body.replaceAll(pattern, replacement));

const notUtf8: Hostility = (said, response) => {
  const { 'content-length': _, ...headers } = said.headers;
  const text = withMembers(said.body, '"a":"\u00ff\u00c0"');
  response.writeHead(said.status, headers).end(Buffer.from(text, 'latin1'));
};

/** Every key of this KMS has a name that ends in an attack, and answers to it. */
const named = (attack: string): { readonly hostility: Hostility; readonly parts: Parts } => {
  const parts = standardParts();
  const plain = JSON.parse(`"${attack}"`);
  return {
    parts: {
      ...parts,
      resolveKey: (call, id, accepts) => parts.resolveKey(call, id.replace(plain, ''), accepts),
    },
    hostility: replaced(/mrk-[0-9a-f]{32}/g, `$&${attack.replaceAll('$', '$$$$')}`),
  };
};

/** Everything that was sent, in headers and body, as it is and as JSON may spell it. */
const echo: Hostility = (said, response, { request, body }) => {
  const sent = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const spelled = [...sent.join()]
    .map((each) => `\\u00${each.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .join('');
  const members = `"Sent":${JSON.stringify([...sent, body])},"Spelled":"${spelled}"`;
  const words = `${spelled} ${sent.join(' ').replace(/["\\]/g, '')}`;
  const spoilt = said.body.replace(/"(message|KeyState|Description)":"/gi, (member) => `${member}${words}`);
  const echoed = Object.fromEntries(sent.map((each, index) => [`x-echo-${index}`, each]));
  const { authorization = '', 'x-amz-security-token': token = '' } = request.headers;
  const headers = { ...echoed, authorization, 'x-amz-security-token': `${token}` };
  say(said, response, { headers, body: withMembers(spoilt, members) });
};

const beyondAscii = () => ({ 'x-a': '\u009b31m<b>|`\u00ff', 'x-amzn-requestid': `${Math.random()}\u009b2J` });

export const textKinds: Kinds = {
  nothing: { hostility: changed((body) => body), code: 0, passes: 'all' },
  'a megabyte in every answer': {
    hostility: changed((body) => withMembers(body, `"a":"${megabyte}"`)),
    code: 1,
    passes: 'some',
  },
  'JSON 100,000 deep': {
    hostility: changed((body) => withMembers(body, `"a":${deep}`)),
    code: 1,
    passes: 'none',
  },
  'bytes that are no UTF-8': { hostility: notUtf8, code: 1, passes: 'some' },
  'lone surrogates': {
    hostility: changed((body) => besides(body, '\\ud800 \\udc00\\ud800')),
    code: 1,
    passes: 'some',
  },
  'terminal escapes and control characters': {
    hostility: changed((body) => besides(body, escapes)),
    code: 1,
    passes: 'some',
  },
  'terminal escapes in key ids': { ...named(escapes), code: 1, passes: 'some' },
  'HTML and Markdown': { hostility: changed((body) => besides(body, markup)), code: 1, passes: 'some' },
  'HTML and Markdown in key ids': { ...named(markup), code: 1, passes: 'some' },
  'bytes beyond ASCII in headers': { hostility: headed(beyondAscii), code: 0, passes: 'all' },
  // Members that nobody knows are no difference, whatever their names.
  'members of every prototype': {
    hostility: replaced(/\{(?=")/g, `{${pollution},`),
    code: 0,
    passes: 'all',
  },
  'objects for texts': { hostility: replaced(/:"[^"\\]*"/g, `:${object}`), code: 1, passes: 'some' },
  'lists of what was asked for': {
    hostility: replaced(/:("[^"\\]*"|true|false)/g, ':[$1]'),
    code: 1,
    passes: 'some',
  },
  'numbers beyond all bounds': { hostility: replaced(/:(\d[\d.]*)/g, ':-1e309'), code: 1, passes: 'some' },
  'text that looks like a number': { hostility: replaced(/:(\d[\d.]*)/g, ':"NaN"'), code: 1, passes: 'some' },
  'every member twice': {
    hostility: replaced(/("\w+"):("[^"\\]*"|true|false|\d[\d.]*)/g, '$1:"other",$1:$2'),
    code: 0,
    passes: 'all',
  },
  'an echo of all that was sent': { hostility: echo, code: 1, passes: 'some' },
};
