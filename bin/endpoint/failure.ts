/** Why an address gave no answer at all, in words for whoever runs it. */
export interface Failure {
  kind: 'name' | 'refused' | 'tls' | 'timeout' | 'broken-off' | 'too-large' | 'address' | 'budget' | 'network';
  message: string;
  mend: string;
}

const kinds: readonly [codes: RegExp, Failure][] = [
  [/^(?:ENOTFOUND|EAI_)/, { kind: 'name', message: 'no server has this name (DNS)', mend: 'Check the spelling of the address, and the DNS record of its host.' }],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, { kind: 'refused', message: 'nothing listens there: the connection was refused', mend: 'Start the server, and check port and firewall.' }],
  [/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/, { kind: 'tls', message: 'the secure connection failed', mend: 'Renew or complete the certificate: the whole chain, for this very host name. Browsers refuse it too, without a word.' }],
  [/^(?:ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, { kind: 'timeout', message: 'no answer in time', mend: 'Find out what the server waits for; --timeout gives it longer.' }],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, { kind: 'broken-off', message: 'the connection was closed without an answer', mend: 'Look into the log of the server or of the proxy before it.' }],
];

/** What a failed `fetch` means. */
export function failureOf(error: unknown): Failure {
  const { name, cause = error } = error as { name?: string; cause?: unknown };
  const { code, message = String(cause) } = cause as { code?: unknown; message?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return { kind: 'timeout', message: 'no answer in time', mend: 'Find out what the server waits for; --timeout gives it longer.' };
  const known = kinds.find(([codes]) => codes.test(String(code)))?.[1];
  return known ? { ...known, message: `${known.message} (${String(code)})` } : { kind: 'network', message, mend: 'Try the address in a browser.' };
}
