import { QueryClient } from '@tanstack/preact-query';
import { isPassing, toApiError } from './problem.js';

/** How often a look-up is tried again that nobody answered. */
const RETRIES = 2;

/** What a page has read. A look-up that the API refuses is not tried again. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < RETRIES && isPassing(toApiError(error).code),
        staleTime: 5_000,
      },
      // Calls are sent also where the browser believes to be offline: it may be wrong, and says why.
      mutations: { networkMode: 'always' },
    },
  });
}
