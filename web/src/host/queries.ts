import { QueryClient } from '@tanstack/preact-query';
import { isPassing, toApiError } from '../api/problem.js';

/** How often a look-up is tried again that nobody answered. */
const RETRIES = 2;

/** What the host's pages have read. A look-up that the API refuses is not tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < RETRIES && isPassing(toApiError(error).code),
      staleTime: 5_000,
    },
    // Calls are sent also where the browser believes to be offline: it may be wrong, and says why.
    mutations: { networkMode: 'always' },
  },
});

/** What was read of a session's roster, in pages or as a whole. */
export const rosterKey = (sessionId: string) => ['roster', sessionId];

/** What was read of one's sessions. */
export const sessionsKey = 'sessions';

/** What was read of the logins of one's account. */
export const loginsKey = 'logins';

/** What was read of who takes part in a session by name. */
export const participantsKey = (sessionId: string) => ['participants', sessionId];
