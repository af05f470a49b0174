import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { sandboxTemplate } from '../../src/aws/sandbox.ts';
import { awsCommand } from '../../src/cli/aws/aws-command.ts';
import { runCommand } from '../../src/cli/run/run-command.ts';
import { sweepCommand } from '../../src/cli/sweep-command.ts';
import { root } from '../rules/source-files.ts';

const text = readFileSync(join(root, '.github/workflows/aws.yml'), 'utf8');

type Job = {
  readonly needs?: string;
  readonly if?: string;
  readonly environment?: string;
  readonly permissions: object;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
};
type Workflow = {
  readonly on: object;
  readonly permissions: object;
  readonly concurrency: object;
  readonly jobs: Readonly<Record<'run' | 'nothing-lives', Job>>;
};
const workflow = parse(text) as Workflow;

test('it never runs for a pull request, is never cancelled, and signs in without a stored secret', () => {
  assert.deepEqual(Object.keys(workflow.on), ['schedule', 'workflow_dispatch']);
  assert.deepEqual(workflow.concurrency, { group: 'aws', 'cancel-in-progress': false });
  assert.deepEqual(workflow.permissions, { contents: 'read' });
  for (const { permissions } of Object.values(workflow.jobs))
    assert.deepEqual(permissions, { contents: 'read', 'id-token': 'write' });
  assert.doesNotMatch(text, /secrets\./);
});

test('a second job in the same environment always sweeps, and checks that nothing lives', () => {
  const { run, 'nothing-lives': check } = workflow.jobs;
  assert.deepEqual(
    [check.needs, check.if?.replaceAll(/\W/g, ''), check.environment, run.environment],
    ['run', 'always', 'aws', 'aws'],
  );
  assert.match(check.steps.at(-1)?.run ?? '', /sweep --target aws .*--check$/);
});

test('its commands have the options that it gives them, and its actions are pinned', () => {
  const noCode = () => {};
  const [plan] = awsCommand(noCode).commands.filter((command) => command.name() === 'plan');
  const known = [runCommand(noCode), sweepCommand(noCode), plan].flatMap((command) => command?.options ?? []);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run = '' }) => (run.startsWith('npm start') ? [run] : []));
  assert.equal(commands.length, 4);
  for (const [option] of commands.join('\n').matchAll(/--[a-z][a-z-]+/g))
    assert.ok(
      known.some(({ long }) => long === option),
      option,
    );
  for (const { uses } of steps) if (uses) assert.match(uses, /^actions\/[\w-]+@v\d+$/);
});

type Statement = { readonly Effect: string; readonly Action: unknown; readonly Condition?: object };
type Role = { readonly Properties: { readonly RoleName?: string; readonly PermissionsBoundary?: unknown } };

test('the sandbox has three roles in a boundary that denies what costs or locks out', () => {
  const customTags = ['Ref', 'Sub', 'GetAtt', 'If', 'Not', 'Equals'].flatMap((name) => [
    { tag: `!${name}`, resolve: (value: string) => value },
    { tag: `!${name}`, collection: 'seq' as const, resolve: (value: unknown) => value },
  ]);
  const { Resources } = parse(sandboxTemplate, { customTags } as never) as {
    readonly Resources: Readonly<Record<string, Role>>;
  };
  const roles = Object.values(Resources).filter(({ Properties }) => Properties.RoleName !== undefined);
  assert.deepEqual(
    roles.map(({ Properties }) => [Properties.RoleName, Properties.PermissionsBoundary]),
    [
      ['kms-conformance-main', 'Boundary'],
      ['kms-conformance-limited', 'Boundary'],
      ['kms-conformance-sweep', 'Boundary'],
    ],
  );
  const boundary = Resources.Boundary as unknown as {
    readonly Properties: { readonly PolicyDocument: { readonly Statement: readonly Statement[] } };
  };
  const denied = boundary.Properties.PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Deny');
  assert.deepEqual(
    denied.flatMap(({ Condition = {} }) =>
      Object.values(Condition).flatMap((each) => Object.keys(each as object)),
    ),
    [
      'aws:RequestedRegion',
      'kms:BypassPolicyLockoutSafetyCheck',
      'kms:ScheduleKeyDeletionPendingWindowInDays',
      'kms:GrantIsForAWSResource',
    ],
  );
});
