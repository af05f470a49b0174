import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export type EmbeddedOptions = {
  readonly port?: number;
  readonly creatingMs?: number;
  readonly updatingMs?: number;
};

export type EmbeddedReference = { readonly url: string; readonly stop: () => Promise<void> };

/** Serves the reference KMS from a thread of its own, so that its work and the scenarios' do not wait for each other. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedReference> {
  const worker = new Worker(new URL('./reference-worker.ts', import.meta.url), { workerData: options });
  const [{ url }] = (await once(worker, 'message')) as [{ url: string }];
  const stop = async () => {
    worker.postMessage('stop');
    await once(worker, 'exit');
  };
  return { url, stop };
}
