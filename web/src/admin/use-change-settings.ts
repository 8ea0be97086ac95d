import { useQueryClient } from '@tanstack/preact-query';
import type { components } from '../api/schema.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { SERVER_KEY } from '../host/server-info.js';
import { useAction } from '../host/use-action.js';
import { adminKey } from './queries.js';
import type { AdminSettings } from './types.js';

type Changes = components['schemas']['ChangeSettingsDto'];

/** Changes settings; what is left out stays. */
export function useChangeSettings(onDone: (settings: AdminSettings) => void = () => undefined) {
  const queries = useQueryClient();
  return useAction({
    mutationFn: (body: Changes) => dataOf(organizerApi.PATCH('/v1/admin/settings', { body })),
    onSuccess: async (settings) => {
      queries.setQueryData(adminKey('settings'), settings);
      onDone(settings);
      await queries.invalidateQueries({ queryKey: [SERVER_KEY] });
    },
  });
}
