import type { Target } from '../profile/target.ts';
import { cleanUpMinutes, type Permission } from './guard.ts';
import type { Viewed } from './open-account.ts';
import type { Plan } from './plan.ts';
import type { Stock } from './stock.ts';

/** What a plan shows of an account: who calls, what is there, what a run would create, call and cost. */
export function planText(
  viewed: Viewed,
  permission: Permission,
  { now, words = '' }: { readonly now: number; readonly words?: string },
): string {
  const { caller, found, plan, target, objection } = viewed;
  const life =
    found.expiresAt === undefined ? 'no known end' : `${minutesUntil(found.expiresAt, now)} min left`;
  const skew = `${caller.skewMs < 0 ? '-' : '+'}${Math.abs(caller.skewMs / 1_000).toFixed(1)} s`;
  return [
    `AWS account ${caller.accountId} as ${caller.name} (${found.source}, ${life}), clock ${skew}`,
    `${plan.name}: ${scenariosIn(plan)}`,
    ...plan.leftOut.map(({ why, count }) => `  left out: ${count} that ${why}`),
    '',
    ...table(viewed),
    '',
    callsLine(plan, target),
    billLine(plan),
    `time   about ${Math.ceil(plan.minutes)} min, and at most ${cleanUpMinutes} min to schedule the deletions`,
    'keys are deleted after 7 days; a primary key that had replica keys after about 16',
    '',
    'Nothing was written.',
    objection === undefined
      ? `To run: ${runLine(plan, permission, words)}`
      : `A run would not begin. ${objection}`,
    '',
  ].join('\n');
}

function minutesUntil(at: number, now: number): number {
  return Math.max(0, Math.floor((at - now) / 60_000));
}

function scenariosIn({ scenarios, share: { of, inTopic } }: Plan): string {
  const percent = of === 0 ? 0 : Math.round((100 * inTopic) / of);
  return `${scenarios.length} scenarios, among them ${inTopic} of ${of} about multi-Region keys (${percent} %)`;
}

/** One column for each Region. */
function table({ plan, stock, target }: Viewed): readonly string[] {
  const { regions, rates } = target;
  const row = (title: string, cells: readonly (number | string)[], rest = '') =>
    `${title.padEnd(20)}${cells.map((cell) => String(cell).padStart(12)).join('')}${rest && `   ${rest}`}`;
  const quota = rates?.perSecond.CreateKey ?? 0;
  const used = (quota * (rates?.share ?? 1)).toFixed(1);
  const columns = regions.slice(0, 3);
  const total = plan.keys.reduce((sum, keys) => sum + keys, 0);
  return [
    row('', columns),
    row('keys to create', plan.keys, `${total} planned, at most ${plan.mostKeys}`),
    row(
      'keys of this suite',
      countedIn(stock.own, columns),
      `alive: ${stock.own.filter((key) => key.isAlive).length}`,
    ),
    row('keys of others', countedIn(stock.foreign, columns)),
    row(
      'CreateKey a second',
      columns.map(() => `${used} of ${quota}`),
      'a replica key counts as two',
    ),
  ];
}

function countedIn(keys: Stock['own'], regions: readonly string[]): readonly number[] {
  return regions.map((region) => keys.filter((key) => key.region === region).length);
}

function callsLine({ calls, moves, lanes }: Plan, { rates }: Target): string {
  const share = Math.round(100 * (rates?.share ?? 1));
  return `calls  about ${calls}, among them ${moves} moves of a primary, ${lanes} scenarios at a time, at ${share} % of the quotas`;
}

function billLine({ bill, mostKeys }: Plan): string {
  const { worstUsd, keysUsd, requestsUsd, perMonthIfKeptUsd } = bill;
  return `bill   ${mostKeys} keys for 2 h: ${keysUsd.toFixed(2)}, requests: ${requestsUsd.toFixed(2)}; at most ${worstUsd.toFixed(2)} USD, and ${perMonthIfKeptUsd} USD a month if no deletion is scheduled`;
}

function runLine({ name, bill }: Plan, { account, foreignKeys }: Permission, words: string): string {
  const which = name === 'selection' ? ` ${words}` : ` --plan ${name}`;
  const foreign = foreignKeys > 0 ? ` --foreign-keys ${foreignKeys}` : '';
  return `npm start -- --target aws --account ${account}${which} --spend-up-to ${bill.worstUsd.toFixed(2)}${foreign}`;
}
