import { useEffect, useState } from 'preact/hooks';
import { texts } from './texts.js';

/** How long it says that it did so. Milliseconds. */
const SAID = 2_000;

/** Puts a text into the clipboard. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [isCopied]);
  // Browsers have no clipboard for pages without TLS: there, the text is there to be marked.
  if (!('clipboard' in navigator)) return null;
  return (
    <button
      type="button"
      class="button small"
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => undefined,
        )
      }
    >
      <span aria-live="polite">{isCopied ? texts.copied : texts.copy}</span>
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
