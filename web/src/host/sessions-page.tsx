import { keepPreviousData, useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { SessionStatus } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { useTitle } from '../ui/title.js';
import { ErrorNotice } from './error-notice.js';
import { LiveBanner } from './live-banner.js';
import { isWide, type ListFilter, useListFilter } from './list-filter.js';
import { MoreButton } from './more-button.js';
import { NewSession } from './new-session.js';
import { sessionsKey } from './queries.js';
import { SearchField } from './search-field.js';
import { SessionCard } from './session-card.js';
import { TagFilter } from './tag-list.js';
import { useTags } from './tags-field.js';
import { texts } from './texts.js';

const statuses = ['draft', 'live', 'ended'] as const satisfies SessionStatus[];

export function SessionsPage() {
  const [filter, setFilter] = useListFilter();
  const [said, setSaid] = useState('');
  useTitle(texts.sessions);
  const pages = useInfiniteQuery({
    queryKey: [sessionsKey, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        organizerApi.GET('/v1/sessions', {
          params: { query: { ...filter, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData, // the list stays where it is while one types
  });
  const sessions = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const isEmpty = pages.isSuccess && sessions.length === 0 && !pages.isPlaceholderData;
  const isNone = isEmpty && isWide(filter);
  const change = (changes: ListFilter) => setFilter({ ...filter, ...changes });

  return (
    <main class="sessions">
      <h1>{texts.sessions}</h1>
      <LiveBanner />
      <NewSession />
      <p class="quick-poll">
        <Link class="button" href="/templates">
          {texts.templates}
        </Link>
        <Link class="button" href="/import">
          {texts.importQuestions}
        </Link>
        <Link class="button" href="/poll">
          {texts.quickPoll}
        </Link>
        <span class="hint">{texts.quickPollHint}</span>
      </p>
      {!isNone && <Filters filter={filter} onFilter={change} />}
      <p class={said ? 'notice good' : 'visually-hidden'} role="status">
        {said || (pages.isSuccess && !isWide(filter) && foundText(sessions.length, pages))}
      </p>
      <ErrorNotice error={pages.error} />
      <ul class="session-list" aria-busy={pages.isFetching}>
        {sessions.map((session) => (
          <SessionCard
            key={session.id}
            session={session}
            onSaid={setSaid}
            onTag={(tag) => change({ tag })}
          />
        ))}
      </ul>
      {isNone && (
        <div class="empty">
          <h2>{texts.noSessions}</h2>
          <p class="muted">{texts.noSessionsHint}</p>
          <Link class="button primary" href="/templates">
            {texts.beginWithTemplate}
          </Link>
        </div>
      )}
      {isEmpty && !isNone && (
        <div class="empty">
          <h2>{texts.noneFound}</h2>
          <p class="muted">{texts.noneFoundHint}</p>
          <button class="button" onClick={() => setFilter({})}>
            {texts.showAll}
          </button>
        </div>
      )}
      <MoreButton pages={pages} class="button" />
    </main>
  );
}

const foundText = (found: number, { hasNextPage }: { hasNextPage: boolean }) =>
  texts.foundSessions(found, hasNextPage);

interface FiltersProps {
  filter: ListFilter;
  onFilter: (changes: ListFilter) => void;
}

/** What narrows the list: words, a tag, a state. */
function Filters({ filter, onFilter }: FiltersProps) {
  const { search, status, tag } = filter;
  const tags = (useTags().data?.items ?? []).filter(({ sessions }) => sessions > 0);
  return (
    <div class="list-filters" role="search">
      <SearchField
        label={texts.search}
        placeholder={texts.searchHint}
        value={search}
        onSearch={(words) => onFilter({ search: words })}
      />
      <fieldset class="filter">
        <legend class="visually-hidden">{texts.filter}</legend>
        {[undefined, ...statuses].map((one) => (
          <label key={one} class="filter-choice" data-chosen={status === one}>
            <input
              type="radio"
              name="status"
              checked={status === one}
              onChange={() => onFilter({ status: one })}
            />
            {one ? texts.status[one] : texts.all}
          </label>
        ))}
      </fieldset>
      <TagFilter
        tags={tags.map((one) => one.tag)}
        chosen={tag}
        onTag={(chosen) => onFilter({ tag: chosen })}
      />
    </div>
  );
}
