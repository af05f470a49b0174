import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { faultsPath, parseFault } from '../faults.ts';
import { Refusal } from '../refusal.ts';
import { isForSts, performSts } from '../sts/perform.ts';
import type { Answer, Received } from './messages.ts';
import { perform, type World } from './perform.ts';

/** No request of the API comes near this size; what is longer is turned away unread. */
const maxBodyBytes = 1_048_576;

/** Takes HTTP requests apart, and puts answers together again. */
export function createListener(world: World): RequestListener {
  return (request, response) => {
    receive(request)
      .then((received) => respond(world, received))
      .then((answer) => send(response, answer, world.clock()))
      .catch(() => response.destroy());
  };
}

async function respond(world: World, received: Received | undefined): Promise<Answer> {
  const requestId = randomUUID();
  const refuse = (refusal: Refusal) =>
    world.parts.answer({
      operation: '',
      region: '',
      requestId,
      result: { refusal },
    });
  if (!received) return tooLarge(await refuse(new Refusal('RequestEntityTooLargeException', undefined, 413)));
  if (received.path === faultsPath && received.method === 'POST' && received.isLocal)
    return orderFault(world, received);
  if (received.method === 'GET')
    return plain(200, 'kms-conformance: an embedded reference of the AWS KMS API\n');
  if (isForSts(received)) return performSts(world, received, requestId);
  if (received.path !== '/' || received.method !== 'POST') {
    return refuse(new Refusal('UnknownOperationException', undefined, 404));
  }
  return world.parts.answer(await perform(world, received, requestId));
}

/** The rest of the body was never read, so the connection is of no more use. */
function tooLarge(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, Connection: 'close' } };
}

function orderFault(world: World, received: Received): Answer {
  try {
    world.faults.order(parseFault(received.body.toString('utf8')));
    return { status: 204, headers: {}, body: '' };
  } catch (error) {
    return plain(400, `${error instanceof Error ? error.message : error}\n`);
  }
}

function plain(status: number, body: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain' }, body };
}

/** The complete request, or nothing when its body is too long. */
async function receive(request: IncomingMessage): Promise<Received | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const { method = '', headers } = request;
  const isLocal = isLoopback(request.socket.remoteAddress);
  return { method, path, query, headers, body: Buffer.concat(chunks), isLocal };
}

/** Whether an address is one of this machine's own, IPv4 inside IPv6 included. */
export function isLoopback(address = ''): boolean {
  return /^(::ffff:)?127\./.test(address) || address === '::1';
}

/** Its Date is of the clock that signatures are compared with. */
function send(response: ServerResponse, { status, headers, body }: Answer, now: number): void {
  const bytes = Buffer.from(body);
  const isMeasured = status !== 204 && !Object.hasOwn(headers, 'Transfer-Encoding');
  const length = isMeasured ? { 'Content-Length': String(bytes.length) } : {};
  response.writeHead(status, { Date: new Date(now).toUTCString(), ...headers, ...length });
  response.end(bytes);
}
