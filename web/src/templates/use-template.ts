import { useQueryClient } from '@tanstack/preact-query';
import { useLocation } from 'wouter-preact';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { sessionsKey, tagsKey } from '../host/queries.js';
import { useAction } from '../host/use-action.js';

/** Makes a session of a template, and goes there. */
export function useTemplate(id: string) {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  return useAction({
    mutationFn: () =>
      dataOf(organizerApi.POST('/v1/templates/{id}/sessions', { params: { path: { id } } })),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: [sessionsKey] });
      void queries.invalidateQueries({ queryKey: [tagsKey] });
      navigate(`/sessions/${made.id}`);
    },
  });
}
