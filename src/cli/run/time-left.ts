type SoFar = { readonly done: number; readonly total: number; readonly elapsedMs: number };

/** From fewer scenarios, or in a shorter time, nothing can be told. */
const fewestDone = 20;
const shortestMs = 2_000;

/** The milliseconds that the scenarios left may take if they go on as those before; undefined as long as too few have ended. */
export function timeLeft({ done, total, elapsedMs }: SoFar): number | undefined {
  if (done < fewestDone || elapsedMs < shortestMs || done >= total) return undefined;
  return (elapsedMs / done) * (total - done);
}

/** `about 40 s left`, `about 3 min left`; nothing where there is no estimate. */
export function inWords(leftMs: number | undefined): string {
  if (leftMs === undefined) return '';
  if (leftMs < 90_000) return `about ${Math.max(10, Math.ceil(leftMs / 10_000) * 10)} s left`;
  return `about ${Math.ceil(leftMs / 60_000)} min left`;
}
