import type { Profile } from './profile.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** Endpoint URLs by Region, without a trailing slash; they may still hold `{port}`. */
export type Endpoints = Readonly<Record<string, string>>;

/**
 * The endpoint of every Region from what `--endpoint` was given: one URL for all, or REGION=URL, or both (the
 * exceptions win). Throws a UsageError for anything that is no http(s) URL, an unknown Region, a Region left out.
 */
export function readEndpoints(given: readonly string[], regions: readonly string[]): Endpoints {
  const parsed = given.map((text) => readEndpoint(text, regions));
  const urlOf = new Map(parsed.map(({ region, url }) => [region, url]));
  return Object.fromEntries(
    regions.map((region) => {
      const url = urlOf.get(region) ?? urlOf.get(undefined);
      if (url === undefined) throw missingEndpoint(region, regions);
      return [region, url.replaceAll('{region}', region)];
    }),
  );
}

/** The endpoints a profile names, for the Regions of the run. Throws a UsageError for a Region it has none for. */
export function profileEndpoints({ endpoints }: Profile, regions: readonly string[]): Endpoints {
  if (typeof endpoints === 'string') return readEndpoints([endpoints], regions);
  const known = regions.filter((region) => Object.hasOwn(endpoints, region));
  return readEndpoints(
    known.map((region) => `${region}=${endpoints[region]}`),
    regions,
  );
}

function readEndpoint(text: string, regions: readonly string[]): { region?: string; url: string } {
  const [, region, rest] = /^([a-z0-9-]+)=(.*)$/i.exec(text) ?? [];
  const url = checkUrl(rest ?? text);
  if (region === undefined) return { url };
  if (regions.includes(region)) return { region, url };
  const remedy = `Expected one of: ${regions.join(', ')}; change them with --regions.`;
  throw unknownName('Region of --endpoint', region, regions, remedy);
}

function checkUrl(text: string): string {
  const url = URL.parse(text.replaceAll('{port}', '1').replaceAll('{region}', 'region'));
  // A password would end up on screen and in reports, so not even this message repeats it.
  if (url && (url.username || url.password)) {
    throw new UsageError(
      `Expected an --endpoint without credentials, got one for ${url.host} with a user name or password. Remove them: requests are signed instead.`,
    );
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `Expected an http or https URL, or REGION=URL, for --endpoint, got \`${text}\`. Write for example --endpoint http://127.0.0.1:5000.`,
    );
  }
  return text.replace(/\/+$/, '');
}

function missingEndpoint(region: string, regions: readonly string[]): UsageError {
  return new UsageError(
    `Expected an endpoint for each of ${regions.join(', ')}, but ${region} has none. Add --endpoint ${region}=URL, or --endpoint URL for all the others.`,
  );
}
