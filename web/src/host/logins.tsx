import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Login } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatDate } from '../texts/locale.js';
import { ErrorNotice } from './error-notice.js';
import { loginsKey } from './queries.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

/** How often the list is read anew while it is shown. Milliseconds. */
const REFRESH = 30_000;

/** The logins that are open, each of which can be ended. */
export function Logins() {
  const [said, setSaid] = useState('');
  const queries = useQueryClient();
  const logins = useQuery({
    queryKey: [loginsKey],
    queryFn: () => dataOf(organizerApi.GET('/v1/accounts/me/logins')),
    refetchInterval: REFRESH,
  });
  const all = logins.data?.items ?? [];
  const done = (text: string) => {
    setSaid(text);
    return queries.invalidateQueries({ queryKey: [loginsKey] });
  };
  const endOthers = useAction({
    mutationFn: () => dataOf(organizerApi.DELETE('/v1/accounts/me/logins')),
    onSuccess: () => done(texts.othersEnded),
  });
  return (
    <section class="card form" aria-labelledby="logins">
      <h2 id="logins">{texts.logins}</h2>
      <p class="hint">{texts.loginsHint}</p>
      <ErrorNotice error={logins.error ?? endOthers.error} />
      <ul class="rows" aria-busy={logins.isPending}>
        {all.map((one) => (
          <LoginRow key={one.id} login={one} onEnded={() => done(texts.loginEnded)} />
        ))}
      </ul>
      <div class="form-foot">
        <p class="hint" role="status">
          {said}
        </p>
        {all.length > 1 && (
          <button
            class="button danger"
            disabled={endOthers.isPending}
            onClick={() => endOthers.mutate()}
          >
            {texts.endOthers}
          </button>
        )}
      </div>
    </section>
  );
}

function LoginRow({ login, onEnded }: { login: Login; onEnded: () => Promise<void> }) {
  const { id, device, createdAt, lastUsedAt, isCurrent } = login;
  const end = useAction({
    mutationFn: () =>
      dataOf(organizerApi.DELETE('/v1/accounts/me/logins/{id}', { params: { path: { id } } })),
    onSuccess: onEnded,
  });
  const name = device ?? texts.unknownDevice;
  const since = texts.loggedIn(formatDate(createdAt));
  return (
    <li class="row">
      <span class="row-name">{name}</span>
      <span class="muted small numbers">
        {since} · {texts.lastUsed(formatDate(lastUsedAt))}
      </span>
      <span class="actions">
        {isCurrent ? (
          <span class="pill">{texts.thisLogin}</span>
        ) : (
          <button class="button small" disabled={end.isPending} onClick={() => end.mutate()}>
            {texts.endLogin}
            <span class="visually-hidden">
              {name}, {since}
            </span>
          </button>
        )}
      </span>
      <ErrorNotice error={end.error} />
    </li>
  );
}
