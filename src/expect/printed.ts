/** Whether the AWS CLI printed what it should of a response, in each format that `--output` has in all of its versions. */
import { parseJson } from '../contract/wire-body.ts';
import type { Rows } from '../keys/use/table-calls.ts';
import { isJsonObject, type JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { arnIn, type RelatedKeys } from '../model/related-keys.ts';
import { difference } from '../model/stop.ts';
import { requireSuccess } from '../wire/judging.ts';
import { accountOf } from './client-account.ts';
import { type Its, isAsCell, notShowing } from './shown-members.ts';

/** Throws unless the AWS CLI printed a JSON object with these members. */
export function requireJsonPrinted(outcome: Outcome, keys: RelatedKeys, rows: Rows): void {
  const { printed, its } = printedOf(outcome, keys);
  const value = parseJson(printed);
  const members = isJsonObject(value) ? value : undefined;
  const mismatch = members && notShowing(members, rows, its);
  if (members && !mismatch) return;
  throw otherwise(outcome, mismatch?.expected ?? 'a JSON object', mismatch?.actual ?? printed);
}

/** Throws unless the AWS CLI printed one line with these values, separated by tabs. */
export function requireLinePrinted(outcome: Outcome, keys: RelatedKeys, cells: readonly string[]): void {
  const { printed, its } = printedOf(outcome, keys);
  const values = printed.replace(/\r?\n$/, '').split('\t');
  const isRight =
    values.length === cells.length && cells.every((cell, at) => isAsCell(values[at], cell, its));
  if (!isRight) throw otherwise(outcome, `the line ${cells.join(', ')}`, printed);
}

/** Throws unless the AWS CLI printed a table with these names and values. */
export function requireTablePrinted(outcome: Outcome, keys: RelatedKeys, rows: Rows): void {
  const { printed, its } = printedOf(outcome, keys);
  const mismatch = notShowing(membersInTable(printed), rows, its);
  if (mismatch) throw otherwise(outcome, `a table with ${mismatch.expected}`, printed);
}

function printedOf(outcome: Outcome, keys: RelatedKeys): { readonly printed: string; readonly its: Its } {
  const { operation, region } = outcome.exchange;
  requireSuccess(outcome, `${operation} in ${region}`);
  return { printed: accountOf(outcome).printed ?? '', its: { arn: arnIn(region, keys) } };
}

/** Its rows with a name and a value; borders and headings have other cells. */
function membersInTable(printed: string): JsonObject {
  const rows = printed.split('\n').map((line) => line.split('|').slice(1, -1));
  const pairs = rows.filter((cells) => cells.length === 2);
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), value.trim()]));
}

function otherwise(outcome: Outcome, expected: string, actual: string): Error {
  const { exchange } = outcome;
  return difference({
    expected: `the AWS CLI to print ${expected}`,
    actual: actual.trim() || 'nothing',
    defect: `aws-cli shows the response to ${exchange.operation} otherwise`,
    exchange,
  });
}
