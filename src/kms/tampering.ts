import type * as sdk from '@aws-sdk/client-kms';
import type { Tampering } from './driver.ts';

type Command = sdk.DescribeKeyCommand;
type Tamperable = { headers: Record<string, string>; body?: unknown };

/**
 * Spoils one request on its way out. Bodies and added headers change before the SDK computes Content-Length and the
 * signature, so that they arrive as a correctly signed request; signatures and removed headers change after it.
 */
export function tamper(command: Command, tampering: Tampering): void {
  command.middlewareStack.add(
    (next) => (args) => {
      spoilBeforeSigning(args.request as Tamperable, tampering);
      return next(args);
    },
    { step: 'build', priority: 'high', name: 'kmsConformanceBeforeSigning' },
  );
  command.middlewareStack.add(
    (next) => (args) => {
      spoilAfterSigning(args.request as Tamperable, tampering);
      return next(args);
    },
    {
      step: 'finalizeRequest',
      priority: 'low',
      name: 'kmsConformanceAfterSigning',
    },
  );
}

function spoilBeforeSigning(request: Tamperable, { body, headers = {} }: Tampering): void {
  if (body !== undefined) request.body = body;
  for (const [name, value] of Object.entries(headers)) if (value !== null) request.headers[name] = value;
}

function spoilAfterSigning(request: Tamperable, { headers = {}, signature }: Tampering): void {
  for (const [name, value] of Object.entries(headers)) if (value === null) delete request.headers[name];
  if (signature === 'none') delete request.headers.authorization;
  if (signature === 'broken') {
    request.headers.authorization = `${request.headers.authorization}`.replace(
      /Signature=.*/,
      `Signature=${'0'.repeat(64)}`,
    );
  }
}
