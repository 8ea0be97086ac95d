import { useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { download } from '../host/download.js';
import { ErrorNotice } from '../host/error-notice.js';
import { useAction } from '../host/use-action.js';
import { formatDate } from '../texts/locale.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { useTitle } from '../ui/title.js';
import { List } from './list.js';
import { fromLocalTime } from './local-time.rules.js';
import { adminKey } from './queries.js';
import { SEARCH_MAX } from './search-form.js';
import { texts } from './texts.js';
import type { AuditAction, AuditEntry } from './types.js';

/** As the API takes it: what is left out is not asked for. */
interface Filter {
  actor?: string;
  action?: AuditAction;
  target?: string;
  from?: string;
  until?: string;
}

export function AuditArea() {
  const [filter, setFilter] = useState<Filter>({});
  useTitle(texts.areas.audit);
  const pages = useInfiniteQuery({
    queryKey: [...adminKey('audit'), filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...filter, limit: 50, ...(cursor && { cursor }) };
      return dataOf(organizerApi.GET('/v1/admin/audit', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <main class="admin">
      <div class="admin-head">
        <h1>{texts.areas.audit}</h1>
        <Export filter={filter} />
      </div>
      <FilterForm onFilter={setFilter} />
      <List pages={pages} label={texts.areas.audit} isEmpty={entries.length === 0}>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </List>
    </main>
  );
}

const ANY = 'any';

function FilterForm({ onFilter }: { onFilter: (filter: Filter) => void }) {
  const [actor, setActor] = useState('');
  const [action, setAction] = useState<string>(ANY);
  const [target, setTarget] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const actions = Object.entries(texts.actions);
  return (
    <form
      class="admin-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const [fromTime, untilTime] = [fromLocalTime(from), fromLocalTime(until)];
        onFilter({
          ...(actor.trim() && { actor: actor.trim() }),
          ...(action !== ANY && { action: action as AuditAction }),
          ...(target.trim() && { target: target.trim() }),
          ...(fromTime && { from: fromTime }),
          ...(untilTime && { until: untilTime }),
        });
      }}
    >
      <TextField label={texts.actor} value={actor} onValue={setActor} {...plainLine} />
      <SelectField
        label={texts.action}
        value={action}
        choices={[[ANY, texts.anyAction], ...actions]}
        onValue={setAction}
      />
      <TextField label={texts.target} value={target} onValue={setTarget} {...plainLine} />
      <TextField label={texts.from} type="datetime-local" value={from} onValue={setFrom} />
      <TextField label={texts.untilTime} type="datetime-local" value={until} onValue={setUntil} />
      <button class="button">{texts.search}</button>
    </form>
  );
}

const plainLine = {
  maxLength: SEARCH_MAX,
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellcheck: false,
} as const;

/** All that the filter lets through, not only what is shown. */
function Export({ filter }: { filter: Filter }) {
  const make = useAction({
    mutationFn: (query: Filter) =>
      dataOf(
        organizerApi.GET('/v1/admin/audit/export', {
          params: { query },
          parseAs: 'blob',
        }),
      ) as Promise<unknown>,
    onSuccess: (file) => {
      const url = URL.createObjectURL(file as Blob);
      download(url, 'plenum-audit.csv');
      URL.revokeObjectURL(url);
    },
  });
  return (
    <>
      <button class="button" disabled={make.isPending} onClick={() => make.mutate(filter)}>
        {texts.exportCsv}
      </button>
      <span class="visually-hidden" role="status">
        {make.isSuccess ? texts.exported : ''}
      </span>
      <ErrorNotice error={make.error} />
    </>
  );
}

function EntryRow({ entry }: { entry: AuditEntry }) {
  const { at, actorEmail, action, targetId, targetKind, targetName } = entry;
  const setting = targetKind === 'settings' ? texts.settings[targetId ?? ''] : undefined;
  const nobody = action === 'session.expired' ? texts.byPlenum : texts.byCommandLine;
  return (
    <li class="row admin-entry">
      <span>
        <bdi class="row-name">{actorEmail ?? nobody}</bdi> {texts.actions[action]}
        {setting !== undefined && `: ${setting}`}
        {targetName !== null && (
          <>
            {': '}
            <bdi>{targetName}</bdi>
          </>
        )}
      </span>
      <span class="small muted numbers">
        {formatDate(at)}
        {targetId !== null && setting === undefined && ` · ${targetId}`}
      </span>
    </li>
  );
}
