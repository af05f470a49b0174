import { InvalidArgumentError } from 'commander';
import type { Shard } from '../report/model/report.ts';

/** Parses a whole number within bounds. The message follows commander's "error: option … argument … is invalid." */
export function count(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      `Expected a whole number from ${least} to ${most}. Example: ${name} ${least}.`,
    );
  };
}

/** Collects the values of an option that may be given several times. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

/** Parses a comma-separated list of at least one word. */
export function list(text: string): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  if (words.every(Boolean)) return words;
  throw new InvalidArgumentError(
    'Expected values separated by commas, such as us-east-1,us-west-2,eu-west-1.',
  );
}

/** Parses `2/5`: the second of five shards. */
export function shard(text: string): Shard {
  const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (index && of && index <= of) return { index, of };
  throw new InvalidArgumentError('Expected i/n with i from 1 to n, such as 1/3. Example: --shard 1/3.');
}

/** The ID of an AWS account. */
export function accountId(text: string): string {
  if (/^\d{12}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'Expected the twelve digits of an account. Example: --account 123456789012.',
  );
}

/** What `--report` may name, each a file of the run. */
export const outputKinds = ['json', 'junit', 'html', 'summary', 'badge'] as const;

/** Parses `json,junit`. */
export function kinds(text: string): readonly string[] {
  const words = list(text);
  const unknown = words.find((word) => !outputKinds.some((kind) => kind === word));
  if (unknown === undefined) return words;
  throw new InvalidArgumentError(
    `Expected some of ${outputKinds.join(', ')}, got ${unknown}. Example: --report json,junit.`,
  );
}
