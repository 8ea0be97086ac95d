import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { isBlank, limits, type Session, type SessionStatus } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatCode, formatDate } from '../texts/locale.js';
import { useFirstFocus } from '../ui/focus.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ErrorNotice } from './error-notice.js';
import { useDraft } from './draft.js';
import { fieldErrors, sentenceOf } from './failure.js';
import { KeptUntil } from './kept-until.js';
import { LiveBanner } from './live-banner.js';
import { sessionsKey } from './queries.js';
import { MoreButton } from './more-button.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

const statuses = ['draft', 'live', 'ended'] as const satisfies SessionStatus[];

export function SessionsPage() {
  const [status, setStatus] = useState<SessionStatus>();
  const [said, setSaid] = useState('');
  useTitle(texts.sessions);
  const pages = useInfiniteQuery({
    queryKey: [sessionsKey, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        organizerApi.GET('/v1/sessions', {
          params: { query: { ...(status && { status }), ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const sessions = pages.data?.pages.flatMap(({ items }) => items) ?? [];

  return (
    <main class="sessions">
      <h1>{texts.sessions}</h1>
      <LiveBanner />
      <NewSession />
      <p class="quick-poll">
        <Link class="button" href="/poll">
          {texts.quickPoll}
        </Link>
        <span class="hint">{texts.quickPollHint}</span>
        <Link class="button" href="/import">
          {texts.importQuestions}
        </Link>
      </p>
      <fieldset class="filter">
        <legend class="visually-hidden">{texts.filter}</legend>
        {[undefined, ...statuses].map((one) => (
          <label key={one} class="filter-choice" data-chosen={status === one}>
            <input
              type="radio"
              name="status"
              checked={status === one}
              onChange={() => setStatus(one)}
            />
            {one ? texts.status[one] : texts.all}
          </label>
        ))}
      </fieldset>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <ErrorNotice error={pages.error} />
      <ul class="session-list" aria-busy={pages.isPending}>
        {sessions.map((session) => (
          <SessionCard key={session.id} session={session} onSaid={setSaid} />
        ))}
      </ul>
      {pages.isSuccess && sessions.length === 0 && (
        <div class="empty">
          <h2>{status ? texts.noneOfStatus : texts.noSessions}</h2>
          {!status && <p class="muted">{texts.noSessionsHint}</p>}
        </div>
      )}
      <MoreButton pages={pages} class="button" />
    </main>
  );
}

/** A session by its title; without one, one begins with a question. */
function NewSession() {
  const [, navigate] = useLocation();
  const form = useFirstFocus<HTMLFormElement>();
  const { value, change, discard } = useDraft('new-session', { title: '' });
  const queries = useQueryClient();
  const create = useAction({
    mutationFn: (title: string) => dataOf(organizerApi.POST('/v1/sessions', { body: { title } })),
    onSuccess: ({ id }) => {
      discard();
      void queries.invalidateQueries({ queryKey: [sessionsKey] });
      navigate(`/sessions/${id}/new`);
    },
  });
  const wrong = fieldErrors(create.error, { title: texts.sessionTitle })('title');
  return (
    <form
      ref={form}
      class="card new-session"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBlank(value.title)) navigate('/new');
        else create.mutate(value.title);
      }}
    >
      <TextField
        label={texts.newSession}
        value={value.title}
        onValue={(title) => change({ title })}
        placeholder={texts.titlePlaceholder}
        hint={texts.newSessionHint}
        autofocus
        autoComplete="off"
        maxLength={limits.titleMax}
        error={wrong ?? (create.error ? sentenceOf(create.error) : undefined)}
      />
      <button class="button primary" disabled={create.isPending}>
        {texts.create}
      </button>
    </form>
  );
}

function SessionCard({ session, onSaid }: { session: Session; onSaid: (said: string) => void }) {
  const { id, title, status, code, questions, createdAt } = session;
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: [sessionsKey] });
  const params = { path: { id } };
  const duplicate = useAction({
    mutationFn: () => dataOf(organizerApi.POST('/v1/sessions/{id}/duplicate', { params })),
    onSuccess: async () => {
      await again();
      onSaid(texts.duplicated(title));
    },
  });
  const remove = useAction({
    mutationFn: () => dataOf(organizerApi.DELETE('/v1/sessions/{id}', { params })),
    onSuccess: async () => {
      setAsking(false);
      await again();
    },
  });
  return (
    <li class="card session-card">
      <div>
        <h2>
          <Link href={`/sessions/${id}`} dir="auto">
            {title}
          </Link>
        </h2>
        <p class="session-facts small muted">
          <span class={`pill ${status}`}>{texts.status[status]}</span>
          {status !== 'ended' && <span class="numbers">{formatCode(code)}</span>}
          <span>{texts.questionCount(questions.length)}</span>
          <span>{texts.made(formatDate(createdAt))}</span>
          <KeptUntil session={session} />
        </p>
        {duplicate.error && (
          <p class="field-error" role="alert">
            {sentenceOf(duplicate.error)}
          </p>
        )}
      </div>
      <div class="actions">
        {status !== 'draft' && (
          <Link
            class="button small"
            href={`/sessions/${id}/report`}
            aria-label={`${texts.report}: ${title}`}
          >
            {texts.report}
          </Link>
        )}
        <button
          class="button small"
          disabled={duplicate.isPending}
          onClick={() => duplicate.mutate()}
          aria-label={`${texts.duplicate}: ${title}`}
        >
          {texts.duplicate}
        </button>
        <button
          class="button small danger"
          onClick={() => setAsking(true)}
          aria-label={`${texts.delete}: ${title}`}
        >
          {texts.delete}
        </button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={texts.deleteSession}
          hint={texts.deleteSessionHint(title)}
          action={texts.delete}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
