import { ownKey } from '../address/base-path.js';
import { createApi } from '../api/client.js';
import { login } from '../auth/login.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { Credentials } from '../live/live-line.js';

/** How a screen gets in. */
export interface Access {
  credentials: () => Promise<Credentials>;
  /** Tried where the server finds the credentials not valid. */
  renew: () => Promise<boolean>;
  api: ReturnType<typeof createApi>;
  /** Whether who opened it may also open, close and reveal. */
  isHost: boolean;
}

/** Kept for the tab, as the address is cleared of it: a photo of the screen must not show it. */
const KEY = ownKey('plenum:screen:');

/**
 * By the link that the screen was opened with, else as the organizer who is logged in.
 * @returns undefined where there is neither
 * @throws ApiError where nobody answers
 */
export async function findAccess(sessionId: string): Promise<Access | undefined> {
  const token = tokenOfLink(sessionId);
  if (token !== undefined) return byLink(token);
  await login.restore();
  return login.status.value === 'in' ? asHost(sessionId) : undefined;
}

function tokenOfLink(sessionId: string): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  try {
    if (given !== null) {
      sessionStorage.setItem(KEY + sessionId, given);
      history.replaceState(null, '', location.pathname + location.search);
    }
    return given ?? sessionStorage.getItem(KEY + sessionId) ?? undefined;
  } catch {
    return given ?? undefined; // no storage: then the address keeps it
  }
}

function byLink(token: string): Access {
  const api = createApi({
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  });
  return {
    credentials: () => Promise.resolve({ token }),
    renew: () => Promise.resolve(false),
    api,
    isHost: false,
  };
}

function asHost(sessionId: string): Access {
  return {
    credentials: async () => ({ token: await login.token(), sessionId, as: 'screen' }),
    renew: () => login.tryRenew(),
    api: organizerApi,
    isHost: true,
  };
}
