/** A defect of what guards an account: one replacement in one file, and the tests that must notice. */
export type GuardMutant = {
  readonly id: string;
  readonly of: 'guard' | 'bill' | 'ledger' | 'redaction';
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
};

const guardTests = ['test/aws/guard.test.ts'];
const guard = 'src/aws/guard.ts';
const redactionTests = ['test/wire/pseudonyms.test.ts'];
const redaction = 'src/wire/pseudonyms.ts';
const journalTests = ['test/ledger/journal.test.ts'];
const journal = 'src/ledger/journal.ts';

const mutant = (
  id: string,
  of: GuardMutant['of'],
  file: string,
  [from, to]: readonly [string, string],
  tests: readonly string[],
): GuardMutant => ({ id, of, file, from, to, tests });

export const guardMutants: readonly GuardMutant[] = [
  mutant(
    'account-by-prefix',
    'guard',
    guard,
    ['caller.accountId !== account', '!caller.accountId.startsWith(account.slice(0, 11))'],
    guardTests,
  ),
  mutant('any-role', 'guard', guard, ['/^kms-conformance(-|$)/', '/kms-conformance/'], guardTests),
  mutant(
    'foreign-keys-at-most',
    'guard',
    guard,
    ['foreign.length !== foreignKeys', 'foreign.length > foreignKeys'],
    guardTests,
  ),
  mutant(
    'skew-one-way',
    'guard',
    guard,
    ['Math.abs(skewMs) > tolerableSkewMs', 'skewMs > tolerableSkewMs'],
    guardTests,
  ),
  mutant(
    'no-time-to-clean-up',
    'guard',
    guard,
    ['Math.ceil(minutes) + cleanUpMinutes', 'Math.ceil(minutes)'],
    guardTests,
  ),
  mutant(
    'pending-counts-as-alive',
    'guard',
    guard,
    ['own.filter(({ isAlive }) => isAlive)', 'own'],
    guardTests,
  ),
  mutant('old-keys-pass', 'guard', guard, ['if (alive.length > 0)', 'if (alive.length > 1)'], guardTests),
  mutant(
    'root-passes',
    'guard',
    guard,
    ["caller.is === 'root'", "caller.is === 'other'"],
    ['test/aws/guarded-run.test.ts'],
  ),
  mutant(
    'spends-the-double',
    'bill',
    guard,
    ['worstUsd > spendUpTo', 'worstUsd > 2 * spendUpTo'],
    guardTests,
  ),
  mutant('one-hour', 'bill', 'src/aws/bill.ts', ['const worstHours = 2', 'const worstHours = 1'], guardTests),
  mutant('rounded-down', 'bill', 'src/aws/bill.ts', ['Math.ceil(', 'Math.floor('], guardTests),
  mutant(
    'a-key-too-many',
    'bill',
    'src/door/allowance.ts',
    ['taken >= mostKeys', 'taken > mostKeys'],
    ['test/door/allowance.test.ts'],
  ),
  mutant(
    'failed-is-not-created',
    'bill',
    'src/door/allowance.ts',
    ["outcome.kind !== 'success' && !mayHaveBeenDone(outcome)", "outcome.kind !== 'success'"],
    ['test/door/allowance.test.ts'],
  ),
  mutant(
    'intent-afterwards',
    'ledger',
    journal,
    [
      '    write({ intent, operation: call.operation, ...whereOf(call) });\n    const exchanged = await driver.exchange(call);',
      '    const exchanged = await driver.exchange(call);\n    write({ intent, operation: call.operation, ...whereOf(call) });',
    ],
    journalTests,
  ),
  mutant(
    'failed-made-nothing',
    'ledger',
    journal,
    ['else if (!mayHaveBeenDone(outcome))', 'else'],
    journalTests,
  ),
  mutant(
    'replica-where-called',
    'ledger',
    journal,
    ['String(input.ReplicaRegion ?? region)', 'region'],
    journalTests,
  ),
  mutant(
    'related-regions-not-followed',
    'ledger',
    'src/aws/everywhere.ts',
    ['...Object.fromEntries(endpoints), ', ''],
    ['test/aws/sweep.test.ts'],
  ),
  mutant('plaintext-stays', 'redaction', redaction, ['/^(Plaintext|', '/^('], redactionTests),
  mutant('grant-tokens-stay', 'redaction', redaction, ['|GrantTokens|', '|'], redactionTests),
  mutant(
    'messages-forgotten',
    'redaction',
    redaction,
    ['    .replaceAll(accountId, ownAccount)\n', ''],
    redactionTests,
  ),
  mutant('sessions-stay', 'redaction', redaction, ['rest.replaceAll(name, instead)', 'rest'], redactionTests),
  mutant('unstable-numbers', 'redaction', redaction, ['    numbers.set(id, number);\n', ''], redactionTests),
  mutant(
    'headers-forgotten',
    'redaction',
    redaction,
    ['headers: headers(request.headers)', 'headers: request.headers'],
    redactionTests,
  ),
  mutant(
    'scan-finds-no-account',
    'redaction',
    redaction,
    ["text.includes(accountId) ? ['the account'] : []", '[] as string[]'],
    redactionTests,
  ),
  mutant(
    'scan-finds-no-session',
    'redaction',
    redaction,
    ['name !== names[name] && text.includes(name)', 'name === names[name] && text.includes(name) && false'],
    redactionTests,
  ),
];
