/** A server between the command and the reference: hears what is asked, and says something hostile instead of the answer. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Changed, onReference } from '../harness/changed-reference.ts';

/** What the command asked. */
export type Heard = { readonly request: IncomingMessage; readonly body: string };
/** What the reference answered. */
export type Said = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
/** Answers; whatever it does, the command must end. */
export type Hostility = (said: Said, response: ServerResponse, heard: Heard) => void;

/** Does the work against a hostile KMS. That it is there, it says honestly: otherwise no run would begin. */
export function onHostile<T>(
  hostility: Hostility,
  changed: Changed,
  work: (url: string) => Promise<T>,
): Promise<T> {
  return onReference(changed, async (reference) => {
    const agent = new http.Agent({ keepAlive: true });
    const server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      response.on('error', () => {});
      relay(reference.url, agent, request, response, hostility).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await work(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
    } finally {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    }
  });
}

async function relay(
  url: string,
  agent: http.Agent,
  request: IncomingMessage,
  response: ServerResponse,
  hostility: Hostility,
): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const said = await ask(url, agent, request, body);
  if (isQuestionWhetherThere(request)) say(said, response);
  else hostility(said, response, { request, body: body.toString() });
}

function ask(
  url: string,
  agent: http.Agent,
  { method, headers, url: path = '/' }: IncomingMessage,
  body: Buffer,
) {
  return new Promise<Said>((resolve, reject) => {
    const asking = http.request(
      `${url}${path}`,
      { method: method ?? 'POST', headers, agent },
      async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Said['headers'], body: text });
      },
    );
    asking.on('error', reject).end(body);
  });
}

function isQuestionWhetherThere({ headers }: IncomingMessage): boolean {
  return /Signature=0{64}$/.test(headers.authorization ?? '');
}

/** Says it as the reference did, apart from the changes. */
export function say(
  { status, headers, body }: Said,
  response: ServerResponse,
  changes: Partial<Said> = {},
): void {
  const text = changes.body ?? body;
  const { 'content-length': _length, ...rest } = { ...headers, ...changes.headers };
  const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(text)) };
  response.writeHead(changes.status ?? status, { ...rest, ...length }).end(text);
}
