import { visible } from '../model/visible.ts';
import type { Change, Comparison } from './comparison.ts';

/** What a new baseline says otherwise than the old one, as the lines of a diff; empty when it says the same. */
export function baselineDiff({ earlier, later, changes }: Comparison): readonly string[] {
  const moved = changes.filter((change) => change.class !== 'unchanged' && change.class !== 'slower');
  return [
    ...pair('target', earlier.version, later.version),
    ...pair('suite', earlier.suiteVersion, later.suiteVersion),
    ...pair('SDK', earlier.sdkVersion, later.sdkVersion),
    ...moved.flatMap(changeLines),
  ].map(visible);
}

function pair(name: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [`- ${name} ${before}`, `+ ${name} ${after}`];
}

function changeLines({ id, before, after }: Change): readonly string[] {
  const line = (sign: string, result: Change['before']) =>
    result ? [`${sign} ${id}: ${result.verdict}${result.fingerprint ? ` (${result.fingerprint})` : ''}`] : [];
  const [one, other] = [line('-', before), line('+', after)];
  return one[0]?.slice(1) === other[0]?.slice(1) ? [`  ${id}: the scenario changed`] : [...one, ...other];
}
