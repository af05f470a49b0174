import { parentPort, workerData } from 'node:worker_threads';
import { startReference } from '../../reference/server.ts';
import type { EmbeddedOptions } from './embedded-reference.ts';
import { lengthened, watchPace } from './machine-pace.ts';

if (!parentPort) throw new Error('The embedded reference runs in its own thread: see embedded-reference.ts.');
const port = parentPort;
const pace = watchPace(port);
const { updatingMs = 300, creatingMs = 100, rotatingMs = 200, ...options } = workerData as EmbeddedOptions;
const reference = await startReference({
  ...options,
  updatingMs: () => lengthened(updatingMs, 4_000, pace.roundTripMs()),
  creatingMs: () => lengthened(creatingMs, 1_500, pace.roundTripMs()),
  rotatingMs: () => lengthened(rotatingMs, 1_500, pace.roundTripMs()),
});
port.postMessage({ url: reference.url });
port.on('message', (message: unknown) => {
  if (message !== 'stop') return;
  pace.stop();
  port.close();
  void reference.close();
});
