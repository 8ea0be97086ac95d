import type { QaItem } from '../../../../src/contract/index.js';
import { progressOf } from './ask-words.js';
import type { PhoneQa } from './phone-qa.js';
import { texts } from './texts.js';

interface Props {
  qa: PhoneQa;
  /** One's own that wait for the host, or did so until now. */
  items: readonly QaItem[];
  onWithdraw: (id: string) => void;
}

/** What one has asked oneself and others do not see yet: on its way, refused, or looked at by the host. */
export function OwnItems({ qa, items, onWithdraw }: Props) {
  const unsent = qa.outbox.all.value;
  return (
    <section class="qa-own" hidden={unsent.length + items.length === 0} aria-labelledby="qa-own">
      <h3 id="qa-own">{texts.mine}</h3>
      <ul class="qa-list">
        {items.map(({ id, text, status }) => (
          <li class="qa-item" key={id}>
            <div class="qa-said">
              <p class="qa-text" dir="auto">
                {text}
              </p>
              <p class="small muted" role="status">
                {status === 'pending' ? texts.waits : texts.sent}
              </p>
            </div>
            {status === 'pending' && (
              <button
                type="button"
                class="button small"
                aria-label={texts.withdrawThis(text)}
                onClick={() => onWithdraw(id)}
              >
                {texts.withdraw}
              </button>
            )}
          </li>
        ))}
        {unsent.map((asked) => (
          <li class="qa-item" key={asked.key} data-asked={asked.status}>
            <div class="qa-said">
              <p class="qa-text" dir="auto">
                {asked.text}
              </p>
              <p class="qa-progress small" role="status">
                {progressOf(asked)}
              </p>
            </div>
            {asked.status !== 'sending' && (
              <button
                type="button"
                class="button small"
                aria-label={texts.dropThis(asked.text)}
                onClick={() => qa.outbox.drop(asked.key)}
              >
                {texts.drop}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
