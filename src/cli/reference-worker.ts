import { parentPort, workerData } from 'node:worker_threads';
import { startReference } from '../reference/server.ts';
import type { EmbeddedOptions } from './embedded-reference.ts';

const { mutant: _mutant, ...options } = workerData as EmbeddedOptions;
const reference = await startReference(options);
parentPort?.postMessage({ url: reference.url });
parentPort?.once('message', () => void reference.close());
