import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { answerPace } from './machine-pace.ts';

export type EmbeddedOptions = {
  readonly port?: number;
  readonly creatingMs?: number;
  readonly updatingMs?: number;
  readonly rotatingMs?: number;
};

export type EmbeddedReference = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * Serves the reference KMS from a thread of its own, so that its work and the scenarios' do not wait for each other. On a
 * slow machine its transient states last longer, so that they can be met.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedReference> {
  const worker = new Worker(new URL('./reference-worker.ts', import.meta.url), { workerData: options });
  answerPace(worker);
  const url = await urlOf(worker);
  const stop = async () => {
    worker.postMessage('stop');
    await once(worker, 'exit');
  };
  return { url, stop };
}

async function urlOf(worker: Worker): Promise<string> {
  while (true) {
    const [message] = (await once(worker, 'message')) as [{ url?: string }];
    if (message.url) return message.url;
  }
}
