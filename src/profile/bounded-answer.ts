/** Plain HTTP, for questions that no KMS client asks: bounded in time and size, and never led elsewhere. */

const maxCharacters = 1_048_576;

export type BoundedAnswer = { readonly status: number; readonly body: string };

/**
 * The status and the text of an answer, of which at most 1 MiB is read, unpacked where it came packed. A redirection is
 * an answer like any other: whoever listens there was not asked for. Throws what `fetch` throws, a TimeoutError included.
 */
export async function boundedAnswer(
  url: URL | string,
  request: Omit<RequestInit, 'signal' | 'redirect'>,
  withinMs: number,
): Promise<BoundedAnswer> {
  const signal = AbortSignal.timeout(withinMs);
  const answer = await fetch(url, { ...request, redirect: 'manual', signal });
  let body = '';
  for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    body += text;
    if (body.length > maxCharacters) break;
  }
  return { status: answer.status, body: body.slice(0, maxCharacters) };
}
