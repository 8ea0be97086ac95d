import { CopyButton } from '../host/copy-button.js';
import { texts as hostTexts } from '../host/texts.js';
import { formatDate } from '../texts/locale.js';
import { Dialog } from '../ui/dialog.js';
import { texts } from './texts.js';
import type { MadeLink } from './types.js';

/** A link that is shown once: nobody, not even the server, can show it again. */
export function LinkDialog(props: { title: string; link: MadeLink; onClose: () => void }) {
  const { url, expiresAt } = props.link;
  return (
    <Dialog title={props.title} onClose={props.onClose} isFirm>
      <p>
        {texts.linkOnce} {texts.linkUntil(formatDate(expiresAt))}
      </p>
      <div class="made-link">
        <input
          class="input"
          readOnly
          value={url}
          aria-label={texts.link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <CopyButton text={url} label={texts.link} />
      </div>
      <div class="actions end">
        <button type="button" class="button primary" onClick={props.onClose}>
          {hostTexts.close}
        </button>
      </div>
    </Dialog>
  );
}
