/**
 * What a page may load: its own scripts and styles, nothing inline, and nobody may frame it.
 * @param publicUrl the address that people see, where it is known
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(publicUrl: string | undefined): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' blob:", // the QR code, which only its organizer may fetch
    'connect-src': ["'self'", ...socketsOf(publicUrl)].join(' '),
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    // For web/src/audience/keep-page.ts.
    'trusted-types': 'service-worker',
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** Safari before 15.4 does not count WebSockets as 'self'; it goes on by long-polling. */
function socketsOf(publicUrl: string | undefined): string[] {
  if (publicUrl === undefined) return [];
  const { host, protocol } = new URL(publicUrl);
  return [`${protocol === 'https:' ? 'wss' : 'ws'}://${host}`];
}

/** The worker's own: what it keeps of the page, it fetches from here and from nowhere else. */
export const serviceWorkerPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
