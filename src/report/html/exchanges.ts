/** The wire, call by call; reads that said the same again are told once. */

import type { Exchange } from '../../model/exchange.ts';
import { isRead } from '../../spec/operation-table.ts';
import { html, type Markup } from '../markup.ts';
import { decisiveExchange } from '../model/decisive.ts';
import type { ScenarioResult } from '../model/report.ts';
import { trimmed } from '../model/visible.ts';
import { duration } from './axis.ts';

const MAX_BODY_CHARACTERS = 4000;
const MAX_HEADER_CHARACTERS = 300;
const MAX_HEADERS = 20;

/** One entry per call, in their order, closed but for the one that shows the difference. */
export function exchangeList(scenario: ScenarioResult): Markup | undefined {
  const { exchanges = [], verdict } = scenario;
  if (exchanges.length === 0) return undefined;
  const decisive = verdict === 'failed' ? decisiveExchange(scenario) : undefined;
  const shows = decisive && JSON.stringify(saying(decisive));
  const entries = distinct(exchanges);
  // The same answer may have come before: the last one is that of the step that failed.
  const last = entries.findLast(({ exchange }) => JSON.stringify(saying(exchange)) === shows);
  return html`<h5>Exchanges</h5><ol class="exchanges">${entries.map((entry) => entryMarkup(entry, entry === last))}</ol>`;
}

type Entry = { readonly exchange: Exchange; readonly times: number; readonly lastMs: number };

/** Between two acts, reads with the same request and the same answer are one entry. */
function distinct(exchanges: readonly Exchange[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  let acts = 0;
  for (const exchange of exchanges) {
    const isAct = !isRead(exchange.operation);
    if (isAct) acts += 1;
    const key = JSON.stringify([acts, isAct, ...saying(exchange)]);
    const { times = 0, exchange: first = exchange } = entries.get(key) ?? {};
    entries.set(key, { exchange: first, times: times + 1, lastMs: exchange.startedMs });
  }
  return [...entries.values()];
}

function saying({ operation, region, identity, request, response, noAnswer }: Exchange): readonly unknown[] {
  return [operation, region, identity, request.body, response?.status, response?.body, noAnswer];
}

function entryMarkup({ exchange, times, lastMs }: Entry, isDecisive: boolean): Markup {
  const { operation, region, identity, startedMs, durationMs, response } = exchange;
  const who = identity === 'main' ? undefined : html` as ${identity}`;
  const status = response ? `HTTP ${response.status}` : 'no answer';
  const isRefused = response === undefined || response.status >= 300;
  const again =
    times > 1 ? `, repeated ${times} times with the same response, last at ${duration(lastMs)}` : '';
  const mark = isDecisive ? html` <b class="shows">shows the difference</b>` : undefined;
  return html`<li><details class="exchange"${isDecisive ? html` open` : undefined}><summary><b>${operation}</b> <span class="quiet">${region}${who}</span> <span class="${isRefused ? 'status refused' : 'status'}">${status}</span> <span class="quiet">at ${duration(startedMs)}, took ${duration(durationMs)}${again}</span>${mark}</summary>
<pre tabindex="0" aria-label="Request">${requestText(exchange)}</pre>
<pre tabindex="0" aria-label="Response">${answerText(exchange)}</pre></details></li>
`;
}

const spokenHeaders = /^(?:host|content-type|x-amz-target|x-amz-date|authorization)$/i;

function requestText({ request, endpoint }: Exchange): string {
  const headers = Object.entries(request.headers).filter(([name]) => spokenHeaders.test(name));
  return message(`POST ${endpoint}`, headers, request.body);
}

function answerText({ response, noAnswer = 'none' }: Exchange): string {
  if (response === undefined) return `No answer: ${noAnswer}`;
  return message(`HTTP ${response.status}`, Object.entries(response.headers), response.body);
}

function message(first: string, headers: readonly (readonly [string, string])[], body: string): string {
  const shown = headers.slice(0, MAX_HEADERS).map(([name, value]) => `${name}: ${value}`);
  const lines = [first, ...shown].map((line) => trimmed(line, MAX_HEADER_CHARACTERS));
  const hidden = body.length - MAX_BODY_CHARACTERS;
  const rest = hidden > 0 ? `\n[${hidden} more characters are in report.json]` : '';
  return `${lines.join('\n')}\n\n${trimmed(body, MAX_BODY_CHARACTERS) || '(empty body)'}${rest}`;
}
