import { useLocation } from 'wouter-preact';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { rereadLists } from '../host/queries.js';
import { useAction } from '../host/use-action.js';

/** Makes a session of a template, and goes there. */
export function useTemplate(id: string) {
  const [, navigate] = useLocation();
  return useAction({
    mutationFn: () =>
      dataOf(organizerApi.POST('/v1/templates/{id}/sessions', { params: { path: { id } } })),
    onSuccess: (made) => {
      void rereadLists();
      navigate(`/sessions/${made.id}`);
    },
  });
}
