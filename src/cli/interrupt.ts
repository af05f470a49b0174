/** Turns Ctrl-C and SIGTERM into an abort signal, so that what was created is still cleaned up. */
export function onInterrupt(print: (text: string) => void): {
  readonly signal: AbortSignal;
  readonly done: () => void;
} {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    print(
      '\nInterrupted: waiting for running scenarios to end, then cleaning up. Interrupt again to exit immediately.\n',
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  const done = () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
  };
  return { signal: controller.signal, done };
}
