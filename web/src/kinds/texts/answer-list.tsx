import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerState } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { IdeasBar, PickIdea, usePicked } from '../../ideas/ideas-bar.js';
import type { ModerationProps } from '../moderating-kind.js';
import { texts } from './moderation-texts.js';

/** Texts of one page. */
const PAGE = 50;
/** Between two looks while nobody is at the list. Milliseconds. */
const PACE = 1_500;

interface Props extends ModerationProps {
  state: AnswerState;
  /** Only the entries of this word. */
  word?: string;
}

/** The texts in one state, each with what makes it another. */
export function AnswerList({ api, question, result, state, word, ideas }: Props) {
  const picked = usePicked();
  const list = useRef<HTMLDivElement>(null);
  const key = ['answers', question.id, state, word ?? null];
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        api.GET('/v1/questions/{id}/answers', {
          params: {
            path: { id: question.id },
            query: { state, limit: PAGE, ...(word && { word }), ...(cursor && { cursor }) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const refetch = () => void pages.refetch();
  const { isBehind, hold } = useFollow(result?.version, refetch);
  const answers = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const queries = useQueryClient();
  const change = useMutation({
    networkMode: 'always',
    mutationFn: ({ ids, to }: { ids: string[]; to: 'show' | 'hide' }) =>
      setAll(api, question.id, ids, to),
    onSuccess: async (_, { ids }) => {
      const at = answers.findIndex(({ id }) => id === ids[0]);
      const next = (answers[at + 1] ?? answers[at - 1])?.id;
      await queries.invalidateQueries({ queryKey: ['answers', question.id] });
      if (ids.length === 1) focusOn(list.current, next);
    },
  });
  // Not disabled meanwhile: the next one is to have the focus.
  const set = (ids: string[], to: 'show' | 'hide') => {
    if (!change.isPending) change.mutate({ ids, to });
  };
  const all = answers.map(({ id }) => id);
  return (
    <div
      ref={list}
      class="answer-list"
      aria-busy={pages.isPending}
      onPointerEnter={() => hold('pointer', true)}
      onPointerLeave={() => hold('pointer', false)}
      onFocusIn={() => hold('focus', true)}
      onFocusOut={() => hold('focus', false)}
    >
      <p class="moderation-state small muted" role="status">
        {change.isError && <span class="field-error">{texts.failed}</span>}
        {pages.isSuccess && answers.length === 0 && texts.nothing[state]}
      </p>
      {isBehind && (
        <button type="button" class="button small" onClick={refetch}>
          {texts.refresh}
        </button>
      )}
      {ideas && <IdeasBar ideas={ideas} picked={picked} />}
      <ul class="moderation-rows">
        {answers.map(({ id, text }) => (
          <li key={id} class="moderation-row" data-id={id}>
            {ideas && (
              <PickIdea
                text={text}
                isPicked={picked.ids.includes(id)}
                onToggle={() => picked.toggle(id)}
              />
            )}
            <span class="moderation-text" dir="auto">
              {text}
            </span>
            <span class="actions">
              {state !== 'shown' && (
                <button
                  type="button"
                  class="button small"
                  aria-label={texts.showThis(text)}
                  onClick={() => set([id], 'show')}
                >
                  {texts.show}
                </button>
              )}
              {state !== 'hidden' && (
                <button
                  type="button"
                  class="button small"
                  aria-label={texts.hideThis(text)}
                  onClick={() => set([id], 'hide')}
                >
                  {texts.hide}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div class="actions">
        {pages.hasNextPage && (
          <button type="button" class="button small" onClick={() => void pages.fetchNextPage()}>
            {texts.more}
          </button>
        )}
        {state !== 'shown' && all.length > 1 && (
          <button type="button" class="button small" onClick={() => set(all, 'show')}>
            {texts.showAll}
          </button>
        )}
        {state !== 'hidden' && all.length > 1 && (
          <button type="button" class="button small" onClick={() => set(all, 'hide')}>
            {texts.hideAll}
          </button>
        )}
      </div>
    </div>
  );
}

/** At a time as many as the API takes. */
async function setAll(
  api: ModerationProps['api'],
  questionId: string,
  ids: string[],
  to: 'show' | 'hide',
): Promise<void> {
  const path = { id: questionId };
  for (let from = 0; from < ids.length; from += 100) {
    const body = { ids: ids.slice(from, from + 100) };
    await dataOf(
      to === 'show'
        ? api.POST('/v1/questions/{id}/answers/show', { params: { path }, body })
        : api.POST('/v1/questions/{id}/answers/hide', { params: { path }, body }),
    );
  }
}

/** To the next text, so that one goes through a list with one key. */
function focusOn(list: HTMLElement | null, id: string | undefined): void {
  list?.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus();
}

/**
 * Reads the list anew as more is written, but never under the hand of who is about to press something:
 * then it says that it is behind.
 */
function useFollow(version: number | undefined, refetch: () => void) {
  const held = useRef({ pointer: false, focus: false });
  const [isBehind, setBehind] = useState(false);
  const read = useRef(refetch);
  read.current = refetch;
  const first = useRef(version);
  useEffect(() => {
    if (version === first.current) return;
    const look = () => {
      const { pointer, focus } = held.current;
      if (pointer || focus) return setBehind(true);
      setBehind(false);
      read.current();
    };
    const timer = setTimeout(look, PACE);
    return () => clearTimeout(timer);
  }, [version]);
  const hold = (by: 'pointer' | 'focus', is: boolean) => {
    held.current[by] = is;
  };
  return { isBehind, hold };
}
