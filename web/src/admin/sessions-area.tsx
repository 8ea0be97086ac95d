import { useInfiniteQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as hostTexts } from '../host/texts.js';
import { formatCode, formatDate } from '../texts/locale.js';
import { SelectField } from '../ui/select-field.js';
import { useTitle } from '../ui/title.js';
import { List } from './list.js';
import { adminKey } from './queries.js';
import { SearchForm } from './search-form.js';
import { SessionDialog } from './session-dialog.js';
import { texts } from './texts.js';
import type { AdminSession } from './types.js';

type Status = keyof typeof texts.sessionStatus;
type Type = keyof typeof texts.sessionType;

export function SessionsArea() {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<Status>('all');
  const [type, setType] = useState<Type>('all');
  const [held, setHeld] = useState(false);
  const [managedId, manage] = useState<string>();
  const queries = useQueryClient();
  useTitle(texts.areas.sessions);
  const pages = useInfiniteQuery({
    queryKey: [...adminKey('sessions'), search, status, type, held],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = {
        ...(search && { search }),
        ...(status !== 'all' && { status }),
        ...(type !== 'all' && { poll: type === 'poll' }),
        ...(held && { held }),
        ...(cursor && { cursor }),
      };
      return dataOf(organizerApi.GET('/v1/admin/sessions', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const sessions = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const managed = sessions.find(({ id }) => id === managedId);
  return (
    <main class="admin">
      <h1>{texts.areas.sessions}</h1>
      <SearchForm label={texts.sessionSearch} onSearch={setSearch}>
        <SelectField
          label={texts.typeField}
          value={type}
          choices={Object.entries(texts.sessionType)}
          onValue={(value) => setType(value as Type)}
        />
        <SelectField
          label={texts.stateField}
          value={status}
          choices={Object.entries(texts.sessionStatus)}
          onValue={(value) => setStatus(value as Status)}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={held}
            onChange={({ currentTarget }) => setHeld(currentTarget.checked)}
          />
          {texts.heldOnly}
        </label>
      </SearchForm>
      <List pages={pages} label={texts.areas.sessions} isEmpty={sessions.length === 0}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onManage={() => manage(session.id)} />
        ))}
      </List>
      {managed && (
        <SessionDialog
          session={managed}
          onChanged={() => queries.invalidateQueries({ queryKey: adminKey('sessions') })}
          onClose={() => manage(undefined)}
        />
      )}
    </main>
  );
}

function SessionRow({ session, onManage }: { session: AdminSession; onManage: () => void }) {
  return (
    <li class="row admin-row">
      <bdi class="row-name">{session.title}</bdi>
      <SessionFacts session={session} />
      <span class="actions">
        <button class="button small" onClick={onManage}>
          {texts.manage} <bdi class="visually-hidden">{session.title}</bdi>
        </button>
      </span>
    </li>
  );
}

export function SessionFacts({ session }: { session: AdminSession }) {
  const { status, code, owner, questions, votes, pollId, legalHoldAt, createdAt, template } =
    session;
  const isJoined = status !== 'ended' && pollId === null && !template;
  return (
    <span class="admin-facts small muted">
      {pollId !== null && <span class="pill">{texts.isPoll}</span>}
      {template ? (
        <span class="pill">{hostTexts.template}</span>
      ) : (
        <span class={`pill ${status}`}>{hostTexts.status[status]}</span>
      )}
      {legalHoldAt !== null && <span class="pill bad">{texts.isHeld}</span>}
      <bdi>{texts.owner(owner.email)}</bdi>
      {isJoined && <span class="numbers">{formatCode(code)}</span>}
      {pollId === null && <span>{texts.asks(questions)}</span>}
      <span>{texts.votes(votes)}</span>
      <span>{texts.made(formatDate(createdAt))}</span>
    </span>
  );
}
