import type { Door } from '../../door/door.ts';
import type { Case } from '../../keys/case.ts';
import { moveOnceMore } from '../../keys/during/encounters.ts';
import { describeIn } from '../../keys/views.ts';
import { at } from '../../model/json.ts';
import { difference } from '../../model/stop.ts';

/** A look that comes late says nothing, so that several moves are looked at. */
const looks = 4;

/** The very first look at the key after a move shows the state, after one of a few moves at least. */
export async function requireShownAtOnce(
  { door, session, keys }: Case,
  region: string,
  state: string,
): Promise<void> {
  const moved = { ...keys, primaryRegion: lastMoveIn(door) ?? keys.primaryRegion };
  for (let look = 1; ; look += 1) {
    const { state: seen } = await describeIn(door, keys, region);
    if (seen === state) return;
    if (look === looks)
      throw difference({ expected: `the first DescribeKey in ${region} to return ${state}`, actual: seen });
    await moveOnceMore({ door, session, keys: moved });
  }
}

/** The Region that the last UpdatePrimaryRegion named. */
export function lastMoveIn({ seen }: Door): string | undefined {
  const move = seen.exchanges.findLast(({ operation }) => operation === 'UpdatePrimaryRegion');
  const region = move && at(JSON.parse(move.request.body), 'PrimaryRegion');
  return typeof region === 'string' ? region : undefined;
}
