import { useId, useRef, useState } from 'preact/hooks';
import type { AudienceSession } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import { isCommandEnter } from '../../ui/focus.js';
import { leftOf, questionIn } from './ask.rules.js';
import type { PhoneQa } from './phone-qa.js';
import { texts } from './texts.js';

/** After what was sent, a second tap of the same press finds the field empty, and means nothing. Milliseconds. */
const SAME_PRESS = 600;

/** Where one asks: a text, and one press. */
export function AskForm({ qa, session }: { qa: PhoneQa; session: AudienceSession }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(qa.draft);
  const [hint, setHint] = useState('');
  const sentAt = useRef(-Infinity);
  const left = leftOf(typed);
  const { qa: mode, qaAnonymous, identity } = session.settings;
  const type = (text: string) => {
    setTyped(text);
    setHint('');
    qa.type(text);
  };
  const send = (event: Event) => {
    event.preventDefault();
    const text = questionIn(typed);
    if (text !== '' && left >= 0) {
      type('');
      sentAt.current = performance.now();
      return qa.outbox.ask(text);
    }
    if (text === '' && performance.now() - sentAt.current < SAME_PRESS) return;
    setHint(text === '' ? texts.empty : texts.tooLong(-left));
    field.current?.focus();
  };
  return (
    <form class="qa-ask" onSubmit={send} noValidate>
      <label class="qa-label" for={id}>
        {texts.label}
      </label>
      <textarea
        ref={field}
        id={id}
        class="input qa-field"
        rows={3}
        dir="auto"
        value={typed}
        aria-describedby={`${id}-hint ${id}-left`}
        aria-invalid={left < 0}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => {
          if (isCommandEnter(event)) send(event);
        }}
      />
      <p class="qa-left small muted numbers" id={`${id}-left`} data-over={left < 0}>
        {left < 0 ? texts.tooLong(-left) : texts.left(formatNumber(left))}
      </p>
      <p class="hint" id={`${id}-hint`}>
        {identity === 'named' && !qaAnonymous ? texts.named : texts.nameless}
        {mode === 'moderated' && ` ${texts.moderated}`}
      </p>
      <button class="button primary large">{texts.send}</button>
      <p class="qa-missing" role="status">
        {hint}
      </p>
    </form>
  );
}
