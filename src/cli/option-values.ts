import { InvalidArgumentError } from 'commander';
import type { Shard } from '../report/report.ts';

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

/** Parses a comma-separated list of at least one word. */
export function list(text: string): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  if (words.every(Boolean)) return words;
  throw new InvalidArgumentError(
    'Expected words separated by commas, such as us-east-1,us-west-2,eu-west-1.',
  );
}

/** Parses `2/5`: the second of five shards. */
export function shard(text: string): Shard {
  const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (index && of && index <= of) return { index, of };
  throw new InvalidArgumentError('Expected i/n with i from 1 to n, such as 1/3. Example: --shard 1/3.');
}
