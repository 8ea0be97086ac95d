import { useEffect, useState } from 'preact/hooks';
import type { Poll } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { copyText } from '../browser/copy-text.js';
import { texts } from './texts.js';

/** How long it says that it did so. Milliseconds. */
const SAID = 2_000;

/** The link and its QR code. */
export function SharePoll({ poll: { id, url } }: { poll: Poll }) {
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <details class="card poll-share" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.share}</summary>
      <div class="poll-link">
        <input
          class="input"
          readOnly
          value={url}
          aria-label={texts.link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button
          type="button"
          class="button"
          onClick={({ currentTarget }) => void copyText(url, currentTarget).then(setCopied)}
        >
          <span aria-live="polite">{isCopied ? texts.copied : texts.copy}</span>
        </button>
      </div>
      {isOpen && (
        <img
          class="poll-qr"
          src={`${basePath}/v1/polls/${id}/qr.svg`}
          alt={texts.qr}
          width="240"
          height="240"
        />
      )}
    </details>
  );
}
