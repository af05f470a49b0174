/** The exchanges of one scenario as the shortest list of commands that does the same. */

import type { Exchange } from '../../model/exchange.ts';
import { isRead } from '../../spec/operation-table.ts';
import { materialVariable } from './blobs.ts';
import { capturesOf } from './captures.ts';
import { commandLine } from './command.ts';
import { endpointLines, endpointWords } from './endpoint-variables.ts';
import { isSmoothedOver, jsonObject, outputOf } from './request.ts';
import type { Capture } from './shell-words.ts';

/** What happened, and the exchange that shows the difference: the last line of the commands sends it again. */
export type Told = {
  readonly exchanges: readonly Exchange[];
  /** The last one unless given. */
  readonly decidedBy?: number;
  /** Whether the difference is one of the bytes on the wire, which the AWS CLI does not show. */
  readonly isAboutWire?: boolean;
  /** How the target is started, with `{port}`; unknown where it ran before. */
  readonly start?: string;
};

/**
 * One command per line, up to the call that shows the difference. Reads that were repeated between two acts become one
 * line: a bounded wait for the state they ended in where an act follows, a plain read with a comment at the end.
 */
export function commandLines(told: Told): readonly string[] {
  const { decidedBy = told.exchanges.length - 1, isAboutWire = false } = told;
  const exchanges = told.exchanges.slice(0, decidedBy + 1);
  if (exchanges.length === 0) return [];
  const captures = capturesOf(exchanges);
  const variables: Capture[] = [];
  const endpointOf = endpointWords(exchanges);
  const steps = exchanges.map((exchange, index): Step => {
    const isExact = index === decidedBy && (isAboutWire || isSmoothedOver(exchange));
    const line = commandLine(exchange, variables, { endpointOf, isExact });
    const kept = captures[index] ?? [];
    variables.push(...kept);
    return { exchange, line, kept };
  });
  const lines = stretches(steps).flatMap((stretch, index, all) =>
    stretchLines(stretch, index === all.length - 1),
  );
  const imports = variables.some(({ wrappingKey }) => wrappingKey) ? [material] : [];
  return [...endpointLines(exchanges, told.start), ...imports, ...lines];
}

/** The recorded material cannot be read back: it was wrapped for the public key of that run. */
const material = `${materialVariable}=$(openssl rand -base64 32)  # imported wherever this script imports`;

type Step = { readonly exchange: Exchange; readonly line: string; readonly kept: readonly Capture[] };

/** Splits before every act, and after it: a stretch is one act or the reads between two acts. */
function stretches(steps: readonly Step[]): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  for (const step of steps) {
    const current = found.at(-1);
    if (current && isReading(step) && isReading(current[0] as Step)) current.push(step);
    else found.push([step]);
  }
  return found;
}

function isReading({ exchange }: Step): boolean {
  return isRead(exchange.operation);
}

function stretchLines(stretch: readonly Step[], isLast: boolean): readonly string[] {
  // The call that shows the difference stands last, though the same one may have come first as well.
  const inOrder = isLast ? stretch.toReversed() : stretch;
  const lines = [...new Set(inOrder.map(({ line }) => line))];
  return (isLast ? lines.toReversed() : lines).map((line) => {
    const same = stretch.filter((step) => step.line === line);
    return same.length > 1 ? repeated(same, isLast) : single(same[0] as Step);
  });
}

function single({ exchange, line, kept }: Step): string {
  const [capture, ...others] = kept;
  const comment = remark(exchange);
  if (capture === undefined) return `${line}${comment}`;
  if (others.length === 0)
    return `${capture.name}=$(${line} --query ${capture.query} --output text)${comment}`;
  const names = kept.map(({ name }) => name).join(' ');
  const query = kept.map(({ query }) => query).join(',');
  return `read -r ${names} < <(${line} --query '[${query}]' --output text)${comment}`;
}

function repeated(same: readonly Step[], isLast: boolean): string {
  const { exchange, line } = same.at(-1) as Step;
  const state = keyStateOf(exchange);
  const comment = `  # asked ${same.length} times in this run`;
  if (isLast || state === undefined) return `${line}${comment}`;
  const read = `$(${line} --query KeyMetadata.KeyState --output text)`;
  return `for _ in {1..60}; do [ "${read}" = ${state} ] && break; sleep 1; done${comment}`;
}

/** Only a plain word may become part of the script. */
function keyStateOf(exchange: Exchange): string | undefined {
  const metadata = outputOf(exchange)?.KeyMetadata as { KeyState?: unknown } | undefined;
  const state = metadata?.KeyState;
  return typeof state === 'string' && /^[A-Za-z]+$/.test(state) ? state : undefined;
}

/** What the line came to in the run, and what a reader must do by hand. */
function remark(exchange: Exchange): string {
  const { response } = exchange;
  if (response === undefined) return '  # no answer came';
  const code = jsonObject(response.body)?.__type;
  const refusal = typeof code === 'string' ? ` ${/\w+$/.exec(code)?.[0] ?? ''}` : '';
  if (response.status >= 300) return `  # refused: HTTP ${response.status}${refusal}`;
  return '';
}
