import { useQuery } from '@tanstack/preact-query';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts } from './texts.js';

/** How often it is asked for: it may show only when phones come. Milliseconds. */
const REFRESH = 60_000;

/** Before limits by address turn phones away: behind a proxy that is not known, all look like one. */
export function ProxyNotice() {
  const proxy = useQuery({
    queryKey: ['proxy'],
    queryFn: () => dataOf(organizerApi.GET('/v1/server/proxy')),
    refetchInterval: REFRESH,
  });
  if (!proxy.data?.untrusted) return null;
  return (
    <p class="notice warn proxy-notice" role="status">
      {texts.untrustedProxy}
    </p>
  );
}
