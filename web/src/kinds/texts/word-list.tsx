import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { dataOf } from '../../api/client.js';
import { formatNumber } from '../../texts/locale.js';
import { TextField } from '../../ui/text-field.js';
import type { ModerationProps } from '../moderating-kind.js';
import { AnswerList } from './answer-list.js';
import { texts } from './moderation-texts.js';

type Change =
  { does: 'show' | 'hide'; texts: string[] } | { does: 'merge'; texts: string[]; into?: string };

/** The words that are shown, to be hidden and merged; and what was decided before. */
export function WordList({ api, question, result }: ModerationProps) {
  const [picked, pick] = useState<readonly string[]>([]);
  const [into, setInto] = useState('');
  const [opened, open] = useState<string>();
  const change = useWordChange(api, question.id);
  const buckets = result?.buckets ?? [];
  const chosen = buckets.filter(({ key }) => picked.includes(key)).map(({ label }) => label);
  const apply = (asked: Change) =>
    change.mutate(asked, {
      onSuccess: () => {
        pick([]);
        setInto('');
      },
    });
  if (opened !== undefined) {
    return (
      <>
        <p class="actions">
          <button type="button" class="button small" onClick={() => open(undefined)} autofocus>
            {texts.back}
          </button>
          <b>{texts.entries(opened)}</b>
        </p>
        <AnswerList api={api} question={question} result={result} state="shown" word={opened} />
      </>
    );
  }
  return (
    <>
      <form
        class="word-actions"
        onSubmit={(event) => {
          event.preventDefault();
          const all = chosen.length > 0 && into.trim() !== '';
          if (all) apply({ does: 'merge', texts: chosen, into });
        }}
      >
        <TextField
          label={texts.mergeInto}
          dir="auto"
          maxLength={60}
          value={into}
          onValue={setInto}
          hint={texts.mergeHint}
        />
        <span class="actions">
          <button class="button small" disabled={chosen.length === 0 || into.trim() === ''}>
            {texts.merge}
          </button>
          <button
            type="button"
            class="button small"
            disabled={chosen.length === 0}
            onClick={() => apply({ does: 'hide', texts: chosen })}
          >
            {texts.hidePicked}
          </button>
        </span>
      </form>
      <p class="moderation-state small muted" role="status">
        {change.isError && <span class="field-error">{texts.failed}</span>}
        {buckets.length === 0 && texts.nothing.shown}
      </p>
      <ul class="word-rows">
        {buckets.map(({ key, label, count }) => (
          <li key={key} class="word-row">
            <label class="check">
              <input
                type="checkbox"
                aria-label={texts.pick(label)}
                checked={picked.includes(key)}
                onChange={({ currentTarget }) => {
                  const others = picked.filter((one) => one !== key);
                  pick(currentTarget.checked ? [...others, key] : others);
                  if (currentTarget.checked && into === '') setInto(label);
                }}
              />
            </label>
            <button type="button" class="button plain small word-name" onClick={() => open(label)}>
              <bdi>{label}</bdi> <span class="muted numbers">{formatNumber(count)}</span>
              <span class="visually-hidden">{texts.lookAt}</span>
            </button>
          </li>
        ))}
      </ul>
      <Decided api={api} question={question} result={result} apply={apply} />
    </>
  );
}

/** What stands of what the host has decided on words. */
function Decided(props: ModerationProps & { apply: (change: Change) => void }) {
  const { api, question, apply } = props;
  const { data } = useQuery({
    queryKey: ['words', question.id],
    queryFn: () =>
      dataOf(api.GET('/v1/questions/{id}/words', { params: { path: { id: question.id } } })),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <details class="decided">
      <summary>{texts.decided}</summary>
      <ul class="moderation-rows">
        {data.items.map(({ text, rule, merged }) => (
          <li key={text} class="moderation-row">
            <span class="moderation-text">
              <bdi>{text}</bdi>{' '}
              <span class="muted small">
                {[
                  ...(rule ? [rule === 'hidden' ? texts.hiddenWord : texts.shownWord] : []),
                  ...(merged.length > 0 ? [texts.mergedFrom(merged.join(', '))] : []),
                ].join(', ')}
              </span>
            </span>
            <span class="actions">
              {rule === 'hidden' ? (
                <button
                  type="button"
                  class="button small"
                  aria-label={texts.showThis(text)}
                  onClick={() => apply({ does: 'show', texts: [text] })}
                >
                  {texts.show}
                </button>
              ) : (
                <button
                  type="button"
                  class="button small"
                  aria-label={texts.hideThis(text)}
                  onClick={() => apply({ does: 'hide', texts: [text] })}
                >
                  {texts.hide}
                </button>
              )}
              {merged.length > 0 && (
                <button
                  type="button"
                  class="button small"
                  aria-label={texts.split(text)}
                  onClick={() => apply({ does: 'merge', texts: [text] })}
                >
                  {texts.splitShort}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useWordChange(api: ModerationProps['api'], questionId: string) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ does, ...body }: Change) => {
      const params = { path: { id: questionId } };
      switch (does) {
        case 'show':
          return dataOf(api.POST('/v1/questions/{id}/words/show', { params, body }));
        case 'hide':
          return dataOf(api.POST('/v1/questions/{id}/words/hide', { params, body }));
        case 'merge':
          return dataOf(api.POST('/v1/questions/{id}/words/merge', { params, body }));
      }
    },
    onSuccess: async (list) => {
      queries.setQueryData(['words', questionId], list);
      await queries.invalidateQueries({ queryKey: ['answers', questionId] });
    },
  });
}
