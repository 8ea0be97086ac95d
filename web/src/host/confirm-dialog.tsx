import { Dialog } from '../ui/dialog.js';
import { texts } from './dialog-texts.js';
import { ErrorNotice } from './error-notice.js';

interface Props {
  title: string;
  hint: string;
  /** What the button says that does it. */
  action: string;
  isBusy: boolean;
  error: unknown;
  /** Whether it can be undone, or takes nothing away. */
  isSafe?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Before what cannot be undone, or is not done by the way. */
export function ConfirmDialog(props: Props) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.hint}</p>
      <ErrorNotice error={props.error} />
      <div class="actions end">
        <button type="button" class="button" onClick={props.onClose} autofocus>
          {texts.cancel}
        </button>
        <button
          type="button"
          class={`button ${props.isSafe ? 'primary' : 'danger'}`}
          disabled={props.isBusy}
          onClick={props.onConfirm}
        >
          {props.action}
        </button>
      </div>
    </Dialog>
  );
}
