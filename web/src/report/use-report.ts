import { useQuery } from '@tanstack/preact-query';
import type { Session } from '../../../src/contract/index.js';
import type { SessionReport } from '../../../src/contract/reports.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';

/** What was read of a session's report, and of its comparison. */
export const reportKey = (sessionId: string) => ['report', sessionId];

/** When votes came. Read once of each state of the session, and not while the page is looked at. */
export function useReport({ id, status, settings }: Session) {
  return useQuery({
    queryKey: [...reportKey(id), status, settings.retentionDays],
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/report', { params: { path: { id } } }),
      ) as Promise<SessionReport>,
  });
}
