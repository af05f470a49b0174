import { invalid } from '../refusal.ts';
import type { AnyInput, Members, Shape } from './shapes.ts';

/**
 * Holds decoded input against an operation's constraints: presence, length, range, pattern, allowed words.
 * @throws Refusal ValidationException that names every violation in the form AWS uses.
 */
export function checkInput(members: Members, input: AnyInput): void {
  const violations = membersViolations(members, input, '');
  if (violations.length === 0) return;
  const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  throw invalid(`${count} detected: ${violations.join('; ')}`);
}

function membersViolations(members: Members, input: AnyInput, path: string): string[] {
  return Object.entries(members).flatMap(([name, shape]) => {
    const at = path + name.charAt(0).toLowerCase() + name.slice(1);
    const value = input[name];
    if (value !== undefined) return valueViolations(shape, value, at);
    return shape.isRequired ? [violation('Value null', at, 'Member must not be null')] : [];
  });
}

function valueViolations(shape: Shape, value: unknown, at: string): string[] {
  if (shape.type === 'structure') return membersViolations(shape.members, value as AnyInput, `${at}.`);
  if (shape.type === 'list' && shape.of.type === 'structure') {
    const { members } = shape.of;
    const items = value as readonly AnyInput[];
    return items.flatMap((item, index) => membersViolations(members, item, `${at}.${index + 1}.member.`));
  }
  return demands(shape, value).map((demand) => violation(shown(shape, value), at, demand));
}

/** What this value should have been and is not, in AWS's words. */
function demands(shape: Shape, value: unknown): string[] {
  switch (shape.type) {
    case 'string':
      return [
        ...bounds('length', shape, String(value).length),
        ...(shape.pattern && !shape.pattern.test(String(value))
          ? [`Member must satisfy regular expression pattern: ${shape.pattern.source}`]
          : []),
        ...(shape.oneOf && !shape.oneOf.includes(String(value))
          ? [`Member must satisfy enum value set: [${shape.oneOf.join(', ')}]`]
          : []),
      ];
    case 'integer':
      return bounds('value', shape, Number(value));
    case 'blob':
      return bounds('length', shape, (value as Buffer).length);
    case 'list':
      return listDemands(shape, value as readonly unknown[]);
    default:
      return [];
  }
}

function listDemands(shape: Shape & { type: 'list' }, items: readonly unknown[]): string[] {
  const inner = new Set(items.flatMap((item) => demands(shape.of, item)));
  const each = inner.size > 0 ? [`Member must satisfy constraint: [${[...inner].join(', ')}]`] : [];
  return [...bounds('length', shape, items.length), ...each];
}

function bounds(what: string, { min, max }: { min?: number; max?: number }, size: number): string[] {
  if (min !== undefined && size < min) return [`Member must have ${what} greater than or equal to ${min}`];
  if (max !== undefined && size > max) return [`Member must have ${what} less than or equal to ${max}`];
  return [];
}

/** Blobs may be secrets: AWS leaves their value out. */
function shown(shape: Shape, value: unknown): string {
  if (shape.type === 'blob') return 'Value';
  return Array.isArray(value) ? `Value '[${value.join(', ')}]'` : `Value '${value}'`;
}

function violation(value: string, at: string, demand: string): string {
  return `${value} at '${at}' failed to satisfy constraint: ${demand}`;
}
