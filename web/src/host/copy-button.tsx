import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../browser/copy-text.js';
import { texts } from './texts.js';

/** How long it says that it did so. Milliseconds. */
const SAID = 2_000;

/** Puts a text into the clipboard; where the browser does not, it is there to be copied by hand. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SAID);
    return () => clearTimeout(timer);
  }, [state]);
  if (state === 'failed') {
    return (
      <input
        class="input share-link"
        readOnly
        value={text}
        aria-label={label}
        ref={(field) => field?.select()}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    );
  }
  return (
    <button
      type="button"
      class="button small"
      onClick={({ currentTarget }) =>
        void copyText(text, currentTarget).then((isCopied) =>
          setState(isCopied ? 'copied' : 'failed'),
        )
      }
    >
      <span aria-live="polite">{state === 'copied' ? texts.copied : texts.copy}</span>
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
