import type { Draft } from './draft.js';
import { texts } from './texts.js';

interface Props<T> {
  draft: Draft<T>;
  /** What one knows a draft by. */
  nameOf: (value: T) => string;
}

/** That what was typed is back, or what a closed tab has left. */
export function DraftNotices<T>({ draft, nameOf }: Props<T>) {
  const { left } = draft;
  if (draft.isRestored) return <p class="notice warn">{texts.restored}</p>;
  if (!left) return null;
  const name = nameOf(left.value).trim();
  return (
    <div class="notice draft-left" role="status">
      <p dir="auto">{name ? texts.draftLeft(name) : texts.draftLeftUntitled}</p>
      <div class="actions">
        <button type="button" class="button small" onClick={draft.take}>
          {texts.takeDraft}
        </button>
        <button type="button" class="button small plain" onClick={draft.drop}>
          {texts.dropDraft}
        </button>
      </div>
    </div>
  );
}

/** That something else was saved since one began to write. */
export function ChangedMeanwhile({ onCompare }: { onCompare: () => void }) {
  return (
    <div class="notice warn draft-left" role="status">
      <p>{texts.changedMeanwhile}</p>
      <button type="button" class="button small" onClick={onCompare}>
        {texts.compare}
      </button>
    </div>
  );
}
