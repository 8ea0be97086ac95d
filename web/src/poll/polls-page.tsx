import { useCallback, useEffect, useState } from 'preact/hooks';
import { limits, type Poll, type PollPage } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { call } from '../api/call.js';
import { formatDate } from '../texts/locale.js';
import { Brand } from '../ui/brand.js';
import { useTitle } from '../ui/title.js';
import { texts } from './texts.js';
import { plain } from '../markup/markup.js';

const sorts = ['new', 'popular'] as const;
type Sort = (typeof sorts)[number];
const names: Record<Sort, string> = { new: texts.newest, popular: texts.popular };

/** The polls that are listed. What is looked for stands in the address, so each look is a link. */
export function PollsPage() {
  const asked = new URLSearchParams(location.search);
  const sort: Sort = asked.get('sort') === 'popular' ? 'popular' : 'new';
  const search = (asked.get('search') ?? '').trim().slice(0, limits.searchMax);
  useTitle(texts.polls);
  return (
    <>
      <header class="poll-head">
        <Brand />
      </header>
      <main class="poll-main">
        <h1>{texts.polls}</h1>
        <nav class="poll-sorts" aria-label={texts.order}>
          {sorts.map((one) => (
            <a
              key={one}
              class="button small"
              href={addressOf(one, search)}
              aria-current={one === sort ? 'page' : undefined}
            >
              {names[one]}
            </a>
          ))}
        </nav>
        <form class="poll-search" role="search" action={`${basePath}/polls`}>
          <input type="hidden" name="sort" value={sort} />
          <input
            class="input"
            type="search"
            name="search"
            aria-label={texts.searchLabel}
            defaultValue={search}
            maxLength={limits.searchMax}
          />
          <button class="button">{texts.search}</button>
        </form>
        <List key={`${sort} ${search}`} sort={sort} search={search} />
      </main>
    </>
  );
}

function List({ sort, search }: { sort: Sort; search: string }) {
  const [polls, setPolls] = useState<Poll[]>();
  const [cursor, setCursor] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = useCallback(
    async (after: string | null) => {
      setFailed(false);
      const query = new URLSearchParams({ sort, search, ...(after !== null && { cursor: after }) });
      try {
        const path = `/v1/polls?${query.toString()}`;
        const page = await call<PollPage>({ method: 'GET', path });
        const known = (before: Poll[] = []) => before.map(({ id }) => id);
        // One that was voted up meanwhile may come again.
        setPolls((before = []) => [
          ...before,
          ...page.items.filter(({ id }) => !known(before).includes(id)),
        ]);
        setCursor(page.nextCursor);
      } catch {
        setFailed(true);
      }
    },
    [sort, search],
  );
  useEffect(() => void load(null), [load]);
  return (
    <>
      <p role="status" class="muted">
        {hasFailed ? '' : !polls ? texts.loading : polls.length > 0 ? '' : noneOf(search)}
      </p>
      {polls && polls.length > 0 && (
        <ul class="poll-list">
          {polls.map((poll) => (
            <Entry key={poll.id} poll={poll} />
          ))}
        </ul>
      )}
      {hasFailed && (
        <p class="notice warn" role="alert">
          {texts.notListed}{' '}
          <button type="button" class="button small" onClick={() => void load(cursor)}>
            {texts.retry}
          </button>
        </p>
      )}
      {cursor !== null && !hasFailed && (
        <button type="button" class="button" onClick={() => void load(cursor)}>
          {texts.more}
        </button>
      )}
    </>
  );
}

function Entry({ poll }: { poll: Poll }) {
  const isOpen = poll.status === 'open';
  return (
    <li class="card poll-entry">
      <a href={`${basePath}/p/${poll.id}`} dir="auto">
        {plain(poll.question)}
      </a>
      <p class="small muted">
        <span class={isOpen ? 'pill live' : 'pill'}>{isOpen ? texts.open : texts.over}</span>
        <span class="numbers">{texts.people(poll.totalVotes)}</span>
        <time dateTime={poll.createdAt}>{formatDate(poll.createdAt)}</time>
      </p>
    </li>
  );
}

function noneOf(search: string): string {
  return search === '' ? texts.none : texts.noneFound;
}

function addressOf(sort: Sort, search: string): string {
  const query = new URLSearchParams({ sort, ...(search !== '' && { search }) });
  return `${basePath}/polls?${query.toString()}`;
}
