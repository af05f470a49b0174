import assert from 'node:assert/strict';
import type { Reply, Shown } from './stage.ts';

/** As much of a recorded fact as can be compared. */
export type Fact = {
  readonly id: string;
  readonly answers: readonly Answer[];
  readonly shows?: {
    readonly members?: Readonly<Record<string, unknown>> | undefined;
    readonly absent?: readonly string[] | undefined;
    readonly states?: readonly string[] | undefined;
  };
};

type Answer = {
  readonly code: string;
  readonly message?: string | null | undefined;
  readonly status?: number | undefined;
};

/** @throws AssertionError where the replies are not what AWS was recorded to answer */
export function requireRecorded(fact: Fact, came: Reply | readonly Reply[] | Shown): void {
  const { replies, seen } = shownOf(came);
  for (const [index, reply] of replies.entries()) requireAnswer(fact.answers, reply, index, replies.length);
  const { members = {}, absent = [], states } = fact.shows ?? {};
  if (seen.code !== 'succeeds') return;
  for (const [name, value] of Object.entries(members)) requireMember(name, value, find(seen.output, name));
  for (const name of absent) assert.equal(find(seen.output, name), undefined, `${name} is there`);
  const state = find(seen.output, 'KeyState');
  if (states && state !== undefined) assert.ok(states.includes(String(state)), `KeyState ${state}`);
}

function shownOf(came: Reply | readonly Reply[] | Shown): Shown {
  if ('replies' in came) return came;
  const replies = 'code' in came ? [came] : came;
  const seen = replies.findLast(({ code }) => code === 'succeeds') ?? replies.at(-1);
  assert.ok(seen, 'a scene makes a call');
  return { replies, seen };
}

/** Several answers are those of several replies in the same order; otherwise one of them is that of each reply. */
function requireAnswer(answers: readonly Answer[], reply: Reply, index: number, count: number): void {
  const allowed = answers.length === count ? answers.slice(index, index + 1) : answers;
  const codes = allowed.map(({ code }) => code);
  const answer = allowed.find(({ code }) => code === reply.code || code === 'various');
  assert.ok(answer, `expected ${codes.join(' or ')}, got ${reply.code}: ${reply.message}`);
  if (answer.status !== undefined) assert.equal(reply.status, answer.status);
  if (answer.message !== undefined) requireMessage(answer.message, reply.message);
}

function requireMessage(wanted: string | null, got: string | null): void {
  if (wanted === null) assert.equal(got, null);
  if (wanted === null) return;
  const forms = wanted.split(' | ').map((form) => new RegExp(`^${patternOf(form)}$`, 'is'));
  assert.ok(
    forms.some((form) => form.test(got ?? '')),
    `expected the message "${wanted}", got "${got}"`,
  );
}

/** A placeholder stands for any text; the order of words in a list of an enumeration is AWS's own affair. */
function patternOf(form: string): string {
  const parts = form.replace(/set: \[.*\]/, 'set: [<words>]').split(/<[^>]*>/);
  return parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
}

function requireMember(name: string, wanted: unknown, got: unknown): void {
  const isForm = typeof wanted === 'string' && wanted.includes('<');
  if (isForm) assert.match(String(got), new RegExp(`^${patternOf(wanted)}$`), name);
  else assert.deepEqual(got, wanted, name);
}

/** The first member of this name, at whatever depth. */
function find(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, name)) return (value as Record<string, unknown>)[name];
  for (const inner of Object.values(value)) {
    const found = find(inner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
