import type { createApi } from '../api/client.js';
import { apiByLink, tokenOfLink } from '../auth/by-link.js';
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

/**
 * By the link that the screen was opened with, else as the organizer who is logged in.
 * @returns undefined where there is neither
 * @throws ApiError where nobody answers
 */
export async function findAccess(sessionId: string): Promise<Access | undefined> {
  const token = tokenOfLink('screen', sessionId);
  if (token !== undefined) return byLink(token);
  await login.restore();
  return login.status.value === 'in' ? asHost(sessionId) : undefined;
}

function byLink(token: string): Access {
  return {
    credentials: () => Promise.resolve({ token }),
    renew: () => Promise.resolve(false),
    api: apiByLink(token),
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
