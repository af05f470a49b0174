import type { Target } from './target.ts';

/** Why no answer came from an endpoint, as expected, got, and what to do; never in the words of OpenSSL. */
export function connectionFailure(target: Target, endpoint: string, error: unknown): string {
  if ((error as Error).name === 'TimeoutError') {
    return `Expected a response from ${endpoint}, but none came within ${target.budgets.requestMs} ms. Check that ${target.name} is up and not stuck; a slow one needs a larger budgets.requestMs in its profile.`;
  }
  const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
  const code = cause?.code ?? '';
  const { protocol, hostname, host } = new URL(endpoint);
  if (code === 'ECONNREFUSED') {
    return `Expected ${target.name} at ${endpoint}, but nothing listens there (connection refused). Start it, or correct --endpoint.`;
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `Expected the address of ${hostname}, but that name cannot be resolved. Correct the host in --endpoint.`;
  }
  if (/^(EPROTO|ERR_SSL_)/.test(code) && protocol === 'https:') {
    return `Expected ${endpoint} to speak https, but its response is not TLS; it probably speaks http. Write --endpoint http://${host}.`;
  }
  if (isCertificateProblem(code)) {
    return `Expected a certificate for ${host} that this machine trusts, but ${certificateProblems(code)}. Name the file of its certificate authority in AWS_CA_BUNDLE, or use http.`;
  }
  if (isClosing(code) && protocol === 'http:') {
    return `Expected a response from ${endpoint}, but it closed the connection without one. Check host and port; if it speaks https, write --endpoint https://${host}.`;
  }
  const words = cause?.message || (error as Error).message;
  return `Expected a response from ${endpoint}, but the connection failed: ${words}. Check host, port and whether it speaks http or https.`;
}

/** What servers answer that were sent http and speak https: Go's, nginx's, Apache's. */
export function isHttpsRefusal(body: string): boolean {
  return /HTTP request (was sent )?to (an )?HTTPS|speaking plain HTTP to an SSL/i.test(body);
}

function isClosing(code: string): boolean {
  return (
    ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'HPE_INVALID_CONSTANT'].includes(code) ||
    code.startsWith('HPE_')
  );
}

function isCertificateProblem(code: string): boolean {
  return /CERT|UNABLE_TO_(GET|VERIFY)/.test(code);
}

function certificateProblems(code: string): string {
  if (code === 'CERT_HAS_EXPIRED') return 'the one it sends has expired';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'the one it sends is for another host';
  return 'the one it sends is not signed by a trusted authority';
}
