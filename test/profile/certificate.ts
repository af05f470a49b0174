import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a certificate for localhost that nobody trusts. */
export const certificateFile = fileURLToPath(new URL('./tls/localhost.cert.pem', import.meta.url));

/** What an https server of a test needs. */
export const certificate = {
  cert: readFileSync(certificateFile),
  key: readFileSync(new URL('./tls/localhost.key.pem', import.meta.url)),
};
