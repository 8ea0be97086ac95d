import type { Question } from '../../../src/contract/index.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorNotice } from './error-notice.js';
import { texts } from './texts.js';
import { plain } from '../markup/markup.js';

interface Props {
  /** What takes votes already. */
  open: Question[];
  isBusy: boolean;
  error: unknown;
  onOpen: (isClosing: boolean) => void;
  onClose: () => void;
}

/** Before a second question opens: people look at one at a time. */
export function OpenDialog({ open, isBusy, error, onOpen, onClose }: Props) {
  const [first] = open;
  const prompt = open.length === 1 ? shortened(plain(first!.prompt)) : undefined;
  return (
    <Dialog
      title={prompt === undefined ? texts.severalStillOpen(open.length) : texts.stillOpen(prompt)}
      onClose={onClose}
    >
      <p>{texts.stillOpenHint}</p>
      <ErrorNotice error={error} />
      <div class="choices">
        <button
          type="button"
          class="button primary large"
          disabled={isBusy}
          onClick={() => onOpen(true)}
          autofocus
        >
          {prompt === undefined ? texts.closeAllAndOpen : texts.closeAndOpen(prompt)}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={() => onOpen(false)}>
          {prompt === undefined ? texts.keepAllOpen : texts.keepOpen}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </Dialog>
  );
}

/** Code points of a question that are enough to know which one is meant. */
const ENOUGH = 60;

function shortened(prompt: string): string {
  const points = [...prompt];
  return points.length <= ENOUGH ? prompt : `${points.slice(0, ENOUGH).join('').trimEnd()}…`;
}
