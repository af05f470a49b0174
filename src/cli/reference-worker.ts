import { parentPort, workerData } from 'node:worker_threads';
import { startReference } from '../reference/server.ts';
import type { EmbeddedOptions } from './embedded-reference.ts';

const reference = await startReference(workerData as EmbeddedOptions);
parentPort?.postMessage({ url: reference.url });
parentPort?.once('message', () => void reference.close());
