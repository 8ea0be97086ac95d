import { basePath } from '../address/base-path.js';

/** The one script that may be named by a text: see `trusted-types` in src/pages/security.rules.ts. */
const SCRIPT = `${basePath}/sw.js`;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

let isKept = false;

/**
 * Has the browser keep this page for when there is no network (web/service-worker). A browser that
 * does not, or a page without TLS, works as well, but cannot be loaded then.
 */
export function keepPage(): void {
  if (isKept || !('serviceWorker' in navigator) || import.meta.env.DEV) return;
  isKept = true;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('service-worker', { createScriptURL: (url) => url });
  navigator.serviceWorker
    .register(policy?.createScriptURL(SCRIPT) ?? SCRIPT)
    .catch(() => undefined);
}
