import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatCode, formatDate } from '../texts/locale.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { sentenceOf } from './failure.js';
import { KeepTemplateDialog } from './keep-template-dialog.js';
import { KeptUntil } from './kept-until.js';
import { rereadLists } from './queries.js';
import { TagList } from './tag-list.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

interface Props {
  session: Session;
  onSaid: (said: string) => void;
  /** Has the list show the sessions with one of its tags. */
  onTag: (tag: string) => void;
}

/** A session in the list. */
export function SessionCard({ session, onSaid, onTag }: Props) {
  const { id, title, status, code, questions, tags, createdAt } = session;
  const [isAsking, setAsking] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const params = { path: { id } };
  const duplicate = useAction({
    mutationFn: () => dataOf(organizerApi.POST('/v1/sessions/{id}/duplicate', { params })),
    onSuccess: async () => {
      await rereadLists();
      onSaid(texts.duplicated(title));
    },
  });
  const remove = useAction({
    mutationFn: () => dataOf(organizerApi.DELETE('/v1/sessions/{id}', { params })),
    onSuccess: async () => {
      setAsking(false);
      await rereadLists();
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
        <TagList tags={tags} onTag={onTag} />
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
          class="button small"
          onClick={() => setKeeping(true)}
          aria-label={`${texts.keepTemplate}: ${title}`}
        >
          {texts.keepTemplate}
        </button>
        <button
          class="button small danger"
          onClick={() => setAsking(true)}
          aria-label={`${texts.delete}: ${title}`}
        >
          {texts.delete}
        </button>
      </div>
      {isKeeping && (
        <KeepTemplateDialog
          session={session}
          onKept={(kept) => onSaid(texts.keptTemplate(kept))}
          onClose={() => setKeeping(false)}
        />
      )}
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
