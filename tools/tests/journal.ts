/**
 * A reporter of node:test that keeps what the exit code does not say: one JSON line for each test that failed or was
 * skipped, and one with the count of those that passed.
 */
type Event = {
  readonly type: string;
  readonly data: {
    readonly file?: string;
    readonly name?: string;
    /** Why it was skipped, or true. */
    readonly skip?: string | boolean;
    readonly counts?: Readonly<Record<'passed', number>>;
  };
};

export type Line =
  | { readonly kind: 'failed'; readonly file: string; readonly name: string }
  | { readonly kind: 'skipped'; readonly file: string; readonly name: string }
  | { readonly kind: 'counts'; readonly passed: number };

async function* journal(events: AsyncIterable<Event>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    const { file, name, counts, skip } = data;
    if (type === 'test:fail' && file && name) yield line({ kind: 'failed', file, name });
    // A skipped group counts once: what is in it is not even read.
    if (type === 'test:pass' && skip !== undefined && file && name)
      yield line({ kind: 'skipped', file, name });
    // Each file has a summary of its own; that of the run names none.
    if (type === 'test:summary' && counts && !file) yield line({ kind: 'counts', passed: counts.passed });
  }
}

function line(entry: Line): string {
  return `${JSON.stringify(entry)}\n`;
}

// biome-ignore lint/style/noDefaultExport: node:test takes a reporter from there.
export { journal as default };
