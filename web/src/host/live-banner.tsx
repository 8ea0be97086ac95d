import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatCode } from '../texts/locale.js';
import { sessionsKey } from './queries.js';
import { texts } from './texts.js';

/** How many sessions that run at once are offered: who runs more, finds them in the list. */
const MOST = 3;

/** The way back to what is going on, before all else. */
export function LiveBanner() {
  const live = useQuery({
    queryKey: [sessionsKey, 'live now'],
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/sessions', { params: { query: { status: 'live', limit: MOST } } }),
      ),
  });
  const sessions = live.data?.items ?? [];
  if (sessions.length === 0) return null;
  return (
    <section class="live-banner" aria-labelledby="live-now">
      <h2 id="live-now" class="pill live">
        {texts.liveNow}
      </h2>
      <ul>
        {sessions.map(({ id, title, code }) => (
          <li key={id}>
            <Link class="button primary" href={`/sessions/${id}`}>
              <bdi>{texts.backToLive(title)}</bdi>
            </Link>
            <span class="numbers small muted">{formatCode(code)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
