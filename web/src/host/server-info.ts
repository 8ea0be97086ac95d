import { useQuery } from '@tanstack/preact-query';
import { createApi, dataOf } from '../api/client.js';

const api = createApi();

export const SERVER_KEY = 'server';

/** What anybody may know of the server; undefined while it has not answered. */
export function useServerInfo() {
  const { data } = useQuery({
    queryKey: [SERVER_KEY],
    queryFn: () => dataOf(api.GET('/v1/server')),
    staleTime: Infinity,
  });
  return data;
}
