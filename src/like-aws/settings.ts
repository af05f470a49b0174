/** How slow, late, busy and strict a server like AWS is. */
export type LikeAws = {
  /** Everything that is left to chance is the same for the same seed. */
  readonly seed: number;
  /** Milliseconds before each response. */
  readonly latency: number;
  /** How much wider than AWS's the quotas are. */
  readonly quotas: number;
  /** Milliseconds that a new replica stays Creating, at least and at most. */
  readonly creating: Between;
  /** Milliseconds that the keys of a move stay Updating. */
  readonly updating: Between;
  /** Milliseconds that a rotation on demand is in progress. */
  readonly rotating: Between;
  /** Milliseconds by which reads may be behind. */
  readonly lag: number;
  /** Milliseconds within which a changed key policy, or a grant, takes effect. */
  readonly policies: number;
  /** The percentage of calls that fail with 500 or 503; half of them were carried out. */
  readonly errors: number;
  /** The percentage of calls that are throttled within the quotas. */
  readonly throttles: number;
  /** Seconds by which the clock of the server is ahead. */
  readonly skew: number;
  /** Seconds after which the session of the main role expires. */
  readonly expires: number;
  /** Keys in each Region that somebody else created. */
  readonly foreign: number;
};

export type Between = { readonly least: number; readonly most: number };

/** As slow as AWS was recorded to be, and nothing that goes wrong. */
export const usual: LikeAws = {
  seed: 1,
  latency: 60,
  quotas: 1,
  creating: { least: 2_000, most: 60_000 },
  updating: { least: 2_000, most: 10_000 },
  rotating: { least: 48_000, most: 100_000 },
  lag: 0,
  policies: 0,
  errors: 0,
  throttles: 0,
  skew: 0,
  expires: 3_600,
  foreign: 0,
};

const ranges: ReadonlySet<string> = new Set(['creating', 'updating', 'rotating']);
const mostOf: Readonly<Record<string, number>> = { errors: 100, throttles: 100, foreign: 1_000 };
const mostOfOthers = 100_000_000;

/**
 * Reads `latency=60,creating=2000-60000`; what is not named is as usual.
 * @throws Error that says what was expected.
 */
export function parseSettings(text: string): LikeAws {
  const given = text.split(',').filter(Boolean).map(parseSetting);
  return { ...usual, ...Object.fromEntries(given) };
}

function parseSetting(text: string): readonly [string, number | Between] {
  const [name = '', value = ''] = text.split('=', 2).map((part) => part.trim());
  if (!Object.hasOwn(usual, name))
    throw new Error(`Unknown setting \`${name}\`. Expected one of: ${Object.keys(usual).join(', ')}.`);
  return [name, ranges.has(name) ? parseRange(name, value) : parseNumber(name, value)];
}

function parseRange(name: string, value: string): Between {
  const [least = '', most = least] = value.split('-');
  const range = { least: parseNumber(name, least), most: parseNumber(name, most) };
  if (range.least <= range.most) return range;
  throw new Error(`Expected ${name}=LEAST-MOST, got \`${value}\`. Write the smaller number first.`);
}

function parseNumber(name: string, value: string): number {
  const number = /^-?\d{1,9}(\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
  const least = name === 'skew' ? -mostOfOthers : 0;
  const most = mostOf[name] ?? mostOfOthers;
  if (number >= least && number <= most) return number;
  throw new Error(
    `Expected a number from ${least} to ${most} for ${name}, got \`${value}\`. Write for example ${name}=1.`,
  );
}
