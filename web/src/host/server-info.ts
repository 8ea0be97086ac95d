import { useQuery } from '@tanstack/preact-query';
import { createApi, dataOf } from '../api/client.js';

const api = createApi();

export const SERVER_KEY = 'server';

/**
 * What anybody may know of the server; undefined while it has not answered.
 * @param refresh how often it is asked for while the page is seen, milliseconds; left out: once
 */
export function useServerInfo(refresh?: number) {
  const { data } = useQuery({
    queryKey: [SERVER_KEY],
    queryFn: () => dataOf(api.GET('/v1/server')),
    staleTime: Infinity,
    refetchInterval: refresh ?? false,
  });
  return data;
}
