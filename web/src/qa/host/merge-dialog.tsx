import { useState } from 'preact/hooks';
import type { QaItem } from '../../../../src/contract/index.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/text-field.js';
import { mergeTargets } from './alike.rules.js';
import type { Act } from './calls.js';
import { texts } from './texts.js';

/** Of what there is to choose from: whoever wants another one searches. */
const SHOWN = 20;

interface Props {
  item: QaItem;
  items: readonly QaItem[];
  isBusy: boolean;
  error: unknown;
  onAct: (act: Act) => void;
  onClose: () => void;
}

/** Into which one it goes: those that are most like it come first. */
export function MergeDialog({ item, items, isBusy, error, onAct, onClose }: Props) {
  const [search, setSearch] = useState('');
  const [into, choose] = useState<string>();
  const targets = mergeTargets(item, items, search).slice(0, SHOWN);
  const chosen = targets.find(({ id }) => id === into);
  return (
    <Dialog title={texts.mergeTitle} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) onAct({ does: 'merge', id: item.id, into: chosen.id });
        }}
      >
        <blockquote class="qa-quote" dir="auto">
          {item.text}
        </blockquote>
        <p class="hint">{texts.mergeHint}</p>
        <ErrorNotice error={error} />
        <TextField label={texts.search} value={search} onValue={setSearch} dir="auto" autofocus />
        <fieldset class="qa-targets">
          <legend class="label">{texts.into}</legend>
          {targets.length === 0 && <p class="muted">{texts.noTargets}</p>}
          {targets.map(({ id, text, upvotes }) => (
            <label class="check" key={id}>
              <input type="radio" name="into" checked={id === into} onChange={() => choose(id)} />
              <span>
                <span dir="auto">{text}</span>{' '}
                <span class="small muted numbers">{texts.upvotes(upvotes)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="actions end">
          <button type="button" class="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button class="button primary" disabled={!chosen || isBusy}>
            {texts.merge}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
