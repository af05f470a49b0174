/**
 * A reporter of node:test that keeps what the exit code does not say: one JSON line for each test that failed, and one
 * with the counts at the end.
 */
type Event = {
  readonly type: string;
  readonly data: {
    readonly file?: string;
    readonly name?: string;
    readonly counts?: Readonly<Record<'passed' | 'skipped', number>>;
  };
};

export type Line =
  | { readonly kind: 'failed'; readonly file: string; readonly name: string }
  | { readonly kind: 'counts'; readonly passed: number; readonly skipped: number };

async function* journal(events: AsyncIterable<Event>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    const { file, name, counts } = data;
    if (type === 'test:fail' && file && name) yield line({ kind: 'failed', file, name });
    // Each file has a summary of its own; that of the run names none.
    if (type === 'test:summary' && counts && !file)
      yield line({ kind: 'counts', passed: counts.passed, skipped: counts.skipped });
  }
}

function line(entry: Line): string {
  return `${JSON.stringify(entry)}\n`;
}

// biome-ignore lint/style/noDefaultExport: node:test takes a reporter from there.
export { journal as default };
