import { Dialog } from '../ui/dialog.js';
import { ErrorNotice } from './error-notice.js';
import { texts } from './texts.js';

/** One field in both versions, in words. */
export interface ComparedField {
  label: string;
  mine: string;
  theirs: string;
}

interface Props {
  fields: readonly ComparedField[];
  isBusy: boolean;
  error: unknown;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onEditOn: () => void;
  /** Nothing is chosen yet. */
  onClose: () => void;
}

/** Two versions of the same thing side by side, and which of them is to be. */
export function ConflictDialog({ fields, isBusy, error, ...choose }: Props) {
  return (
    <Dialog title={texts.conflict} onClose={choose.onClose}>
      <p>{texts.conflictHint}</p>
      <ErrorNotice error={error} />
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{texts.field}</span>
            </th>
            <th scope="col">{texts.mine}</th>
            <th scope="col">{texts.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Row key={field.label} {...field} />
          ))}
        </tbody>
      </table>
      <div class="actions end">
        <button type="button" class="button" onClick={choose.onTakeTheirs}>
          {texts.takeTheirs}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={choose.onKeepMine}>
          {texts.keepMine}
        </button>
        <button type="button" class="button primary" autofocus onClick={choose.onEditOn}>
          {texts.editOn}
        </button>
      </div>
    </Dialog>
  );
}

function Row({ label, mine, theirs }: ComparedField) {
  const isOther = mine !== theirs;
  return (
    <tr data-differs={isOther}>
      <th scope="row">
        {label}
        {isOther && <span class="visually-hidden"> ({texts.differs})</span>}
      </th>
      {[mine, theirs].map((text, index) => (
        <td key={index} dir="auto">
          {isOther ? <mark>{text || texts.nothing}</mark> : text || texts.nothing}
        </td>
      ))}
    </tr>
  );
}
