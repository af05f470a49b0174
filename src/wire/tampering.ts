import type * as sdk from '@aws-sdk/client-kms';
import type { Tampering } from '../model/driver.ts';

type Command = sdk.DescribeKeyCommand;
type Tamperable = { headers: Record<string, string>; body?: unknown };

/**
 * Spoils one request on its way out. Bodies and headers, removed ones too, change before the SDK computes
 * Content-Length and the signature, so that they arrive as a correctly signed request; only signatures change after it.
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
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) delete request.headers[name];
    else request.headers[name] = value;
  }
}

function spoilAfterSigning(request: Tamperable, { signature }: Tampering): void {
  if (signature === 'none') delete request.headers.authorization;
  if (signature === 'broken') {
    request.headers.authorization = `${request.headers.authorization}`.replace(
      /Signature=.*/,
      `Signature=${'0'.repeat(64)}`,
    );
  }
}
