import { ownKey } from '../address/base-path.js';
import { createApi } from '../api/client.js';

/**
 * The token of the link that a page was opened with. It is kept for the tab, as the address is cleared of
 * it: a photo of a screen must not show it, nor a history hold it.
 * @param page what it opens
 */
export function tokenOfLink(page: 'screen' | 'moderate', sessionId: string): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  const key = ownKey(`plenum:${page}:`) + sessionId;
  try {
    if (given !== null) {
      sessionStorage.setItem(key, given);
      history.replaceState(null, '', location.pathname + location.search);
    }
    return given ?? sessionStorage.getItem(key) ?? undefined;
  } catch {
    return given ?? undefined; // no storage: then the address keeps it
  }
}

/** Another link to the same page that somebody puts into its address loads nothing by itself. */
export function takeNextLinks(): void {
  addEventListener('hashchange', () => {
    if (location.hash.includes('token=')) location.reload();
  });
}

/** The API as who has come by a link. */
export function apiByLink(token: string) {
  return createApi({
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  });
}
