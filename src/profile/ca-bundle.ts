import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { readCaBundle } from './environment.ts';
import { UsageError } from './usage-error.ts';

/**
 * Trusts the certificate authorities in the file that AWS_CA_BUNDLE names, beside those known already, for every
 * connection of this process. Throws a UsageError for a file that cannot be read or holds no certificate.
 */
export function trustCaBundle(file: string | undefined = readCaBundle()): void {
  if (file === undefined) return;
  const own = certificatesIn(file);
  try {
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...own]);
  } catch (error) {
    throw noBundle(file, (error as Error).message);
  }
}

function certificatesIn(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw noBundle(file, (error as Error).message);
  }
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw noBundle(file, 'it contains none');
  return found;
}

function noBundle(file: string, why: string): UsageError {
  return new UsageError(
    `Expected certificates in PEM format in AWS_CA_BUNDLE, got ${file}: ${why}. Correct the path, or unset AWS_CA_BUNDLE.`,
  );
}
