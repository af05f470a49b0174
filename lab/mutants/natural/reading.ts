import type { Change } from '../wraps.ts';

/** Another JSON than was sent, whatever the operation. */
export function reading(change: (input: Record<string, unknown>, operation: string) => unknown): Change {
  return (parts) => ({
    ...parts,
    authenticate: (received, ...rest) => {
      const signer = parts.authenticate(received, ...rest);
      const operation = String(received.headers['x-amz-target']).replace('TrentService.', '');
      const input = inputOf(received.body);
      if (input) Object.assign(received, { body: Buffer.from(JSON.stringify(change(input, operation))) });
      return signer;
    },
  });
}

function inputOf(body: Buffer): Record<string, unknown> | undefined {
  try {
    const input: unknown = JSON.parse(body.toString());
    const isMap = typeof input === 'object' && input !== null && !Array.isArray(input);
    return isMap ? (input as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Another name or value of each member. */
export function mapped(change: (name: string, value: unknown) => readonly [string, unknown]) {
  return reading((input) =>
    Object.fromEntries(Object.entries(input).map(([name, value]) => change(name, value))),
  );
}
