import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Permission } from '../../aws/guard.ts';
import { type PlanName, planNames } from '../../aws/plan.ts';
import { UsageError } from '../../profile/usage-error.ts';
import { accountId, count } from '../option-values.ts';

/** What the command line says about an account whose keys cost money. */
export type AccountArguments = {
  readonly account?: string;
  readonly plan?: PlanName;
  readonly spendUpTo?: number;
  readonly foreignKeys?: number;
  readonly allowUser?: boolean;
  readonly rate?: number;
};

/** Adds the options that a run against a real account needs, and that no other may have. */
export function accountOptions(command: Command): Command {
  return command
    .option('--account <id>', 'for --target aws: the account that may be written to', accountId)
    .addOption(new Option('--plan <plan>', 'for --target aws: which scenarios').choices(planNames))
    .option('--spend-up-to <usd>', 'for --target aws: the most that the run may cost, in USD', usd)
    .option(
      '--foreign-keys <n>',
      'for --target aws: exactly so many keys of others are there and stay as they are',
      count('--foreign-keys', 0, 100_000),
    )
    .option('--allow-user', 'for --target aws: the caller may be a user with keys that do not expire')
    .option(
      '--rate <share>',
      'for --target aws: the share of the quotas that the run takes (default: 0.5)',
      share,
    );
}

/** What was typed to let a run write; nothing may be written without both. Throws a UsageError. */
export function permissionOf(options: AccountArguments): Permission {
  const { account, spendUpTo, foreignKeys = 0, allowUser = false } = options;
  if (account === undefined || spendUpTo === undefined)
    throw new UsageError(
      `Expected both --account and --spend-up-to, got ${account === undefined ? 'no --account' : 'no --spend-up-to'}. npm start -- aws plan --account ACCOUNT shows what a run would create and cost.`,
    );
  return { account, spendUpTo, foreignKeys, allowUser };
}

/** Options that only make sense where keys cost money. Throws a UsageError that names the first one that was typed. */
export function refuseForOthers(options: AccountArguments, targetName: string): void {
  const { account, plan, spendUpTo, foreignKeys, allowUser, rate } = options;
  const typed = Object.entries({
    '--account': account,
    '--plan': plan,
    '--spend-up-to': spendUpTo,
    '--foreign-keys': foreignKeys,
    '--allow-user': allowUser,
    '--rate': rate,
  }).find(([, value]) => value !== undefined);
  if (typed)
    throw new UsageError(
      `Expected ${typed[0]} with --target aws, got it for ${targetName}, whose keys cost nothing. Omit it.`,
    );
}

function usd(text: string): number {
  const amount = /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  if (amount >= 0) return amount;
  throw new InvalidArgumentError('Expected an amount in USD, such as 0.20. Example: --spend-up-to 0.20.');
}

function share(text: string): number {
  const value = /^[01](\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && value <= 1) return value;
  throw new InvalidArgumentError('Expected a share of the quotas above 0, up to 1. Example: --rate 0.8.');
}
