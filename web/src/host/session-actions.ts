import { useLocation } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { LiveLine } from '../live/live-line.js';
import { showSession } from './actions.js';
import { rereadLists } from './queries.js';
import { useAction } from './use-action.js';

type Line = LiveLine<Session>;

/** Start, end and reopen: the list of sessions is read anew afterwards. */
export function useSessionAction(
  line: Line,
  id: string,
  does: 'start' | 'end' | 'reopen',
  onDone: (session: Session) => void = () => undefined,
) {
  return useAction({
    mutationFn: () => send(id, does),
    onSuccess: (session) => {
      showSession(line, session);
      void rereadLists();
      onDone(session);
    },
  });
}

function send(id: string, does: 'start' | 'end' | 'reopen'): Promise<Session> {
  const params = { path: { id } };
  switch (does) {
    case 'start':
      return dataOf(organizerApi.POST('/v1/sessions/{id}/start', { params }));
    case 'end':
      return dataOf(organizerApi.POST('/v1/sessions/{id}/end', { params }));
    case 'reopen':
      return dataOf(organizerApi.POST('/v1/sessions/{id}/reopen', { params }));
  }
}

/** Makes a new draft with the same questions, and goes there. */
export function useDuplicate(id: string) {
  const [, navigate] = useLocation();
  return useAction({
    mutationFn: () =>
      dataOf(organizerApi.POST('/v1/sessions/{id}/duplicate', { params: { path: { id } } })),
    onSuccess: (made) => {
      void rereadLists();
      navigate(`/sessions/${made.id}`);
    },
  });
}
