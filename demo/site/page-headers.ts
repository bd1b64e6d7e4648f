/** The strictest policy the widgets promise to run under. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const byPage: Record<string, Record<string, string>> = {
  '/strict-csp.html': { 'content-security-policy': strictPolicy },
  '/quick-exit.html': { 'content-security-policy': strictPolicy },
};

/** Headers of one sample page: each stands for a host that sets its own. */
export const pageHeaders = (path: string): Record<string, string> => ({ 'referrer-policy': 'no-referrer', ...byPage[path] });
