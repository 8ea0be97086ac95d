import { useId, useState } from 'preact/hooks';
import type { QaItem } from '../../../../src/contract/index.js';
import { qaLimits } from '../../../../src/contract/qa-limits.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { formatNumber } from '../../texts/locale.js';
import { Dialog } from '../../ui/dialog.js';
import type { Act } from './calls.js';
import { texts } from './texts.js';

interface Props {
  item: QaItem;
  isBusy: boolean;
  error: unknown;
  onAct: (act: Act) => void;
  onClose: () => void;
}

/** The host's answer in writing. */
export function ReplyDialog({ item, isBusy, error, onAct, onClose }: Props) {
  const id = useId();
  const { reply, status } = item;
  const [typed, setTyped] = useState(reply ?? '');
  const [isAnswered, setAnswered] = useState(true);
  const text = typed.trim();
  const left = qaLimits.replyMax - [...text].length;
  const isPossible = text !== '' && left >= 0 && !isBusy;
  const save = (saved: string | null) => {
    const marks = saved !== null && isAnswered && status !== 'answered';
    const to = { reply: saved, ...(marks && { status: 'answered' as const, pinned: false }) };
    onAct({ does: 'change', id: item.id, to });
  };
  return (
    <Dialog title={texts.replyTitle} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible) save(text);
        }}
      >
        <blockquote class="qa-quote" dir="auto">
          {item.text}
        </blockquote>
        <ErrorNotice error={error} />
        <div class="field">
          <label for={id}>{texts.replyLabel}</label>
          <textarea
            id={id}
            class="input"
            rows={5}
            dir="auto"
            autofocus
            value={typed}
            aria-describedby={`${id}-left ${id}-hint`}
            aria-invalid={left < 0}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p id={`${id}-left`} class={`numbers ${left < 0 ? 'field-error' : 'hint'}`}>
            {left < 0 ? texts.replyTooLong(-left) : texts.replyLeft(formatNumber(left))}
          </p>
          <p id={`${id}-hint`} class="hint">
            {texts.replyHint}
          </p>
        </div>
        {status !== 'answered' && (
          <label class="check">
            <input
              type="checkbox"
              checked={isAnswered}
              onChange={({ currentTarget }) => setAnswered(currentTarget.checked)}
            />
            {texts.markAnswered}
          </label>
        )}
        <div class="actions end">
          {reply !== null && (
            <button type="button" class="button" disabled={isBusy} onClick={() => save(null)}>
              {texts.removeReply}
            </button>
          )}
          <button type="button" class="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button class="button primary" disabled={!isPossible}>
            {texts.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
