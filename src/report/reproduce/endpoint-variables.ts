/** Endpoints as shell variables: a process that was started for a run has ended, and its port is another one's by now. */
import type { Exchange } from '../../model/exchange.ts';
import { shellWord } from './shell-words.ts';

const firstPort = 4599;

/** The variable that stands for an exchange's endpoint: one for all, or one per Region where they differ. */
export function endpointWords(exchanges: readonly Exchange[]): (exchange: Exchange) => string {
  const name = namerFor(exchanges);
  return (exchange) => `"$${name(exchange)}"`;
}

/** Says where the target listens, for the reader to correct, and how it is started where that is known. */
export function endpointLines(exchanges: readonly Exchange[], start?: string): readonly string[] {
  const name = namerFor(exchanges);
  const variables = new Map(exchanges.map((exchange) => [name(exchange), exchange]));
  return [...variables].flatMap(([variable, { endpoint, region }], index) => {
    const port = String(firstPort + index);
    const url = start === undefined ? endpoint : endpoint.replace(/:\d+(?=\/|$)/, `:${port}`);
    const filled = start?.replaceAll('{port}', port).replaceAll('{region}', region);
    const remark = filled === undefined ? [] : [`# start the target: ${filled}`];
    return [
      ...remark,
      `${variable}=\${${variable}:-${shellWord(url)}}  # set this to where the target listens`,
    ];
  });
}

function namerFor(exchanges: readonly Exchange[]): (exchange: Exchange) => string {
  const isOne = new Set(exchanges.map(({ endpoint }) => endpoint)).size === 1;
  return ({ region }) => (isOne ? 'ENDPOINT' : `ENDPOINT_${region.replace(/\W/g, '_').toUpperCase()}`);
}
