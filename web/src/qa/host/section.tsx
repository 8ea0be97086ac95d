import { useState } from 'preact/hooks';
import type { QaItem, QaStatus } from '../../../../src/contract/index.js';
import type { usePicked } from '../../ideas/ideas-bar.js';
import { formatNumber } from '../../texts/locale.js';
import type { Asked, OfferedAct } from './acts.js';
import { Row } from './row.js';
import { texts } from './texts.js';

/** How many are drawn at first, and with each press of “more”. */
const STEP = 40;

interface Props {
  section: QaStatus;
  ids: readonly string[];
  find: (id: string) => QaItem | undefined;
  /** How many are in that state now. */
  count: number;
  isLoading: boolean;
  /** Whether the audience may also vote against one. */
  hasDownvotes: boolean;
  onAct: (asked: Asked, act: OfferedAct) => void;
  /** Where some can be chosen. */
  picked?: ReturnType<typeof usePicked>;
}

/** The questions in one state. */
export function Section(props: Props) {
  const { section, ids, find, count, isLoading, hasDownvotes, onAct, picked } = props;
  const [most, setMost] = useState(STEP);
  const id = `qa-${section}`;
  return (
    <section class="qa-part" aria-labelledby={id} data-section={section}>
      <h2 id={id}>
        {texts.sections[section]} <span class="muted numbers">{formatNumber(count)}</span>
      </h2>
      {ids.length === 0 && (
        <p class="muted">{isLoading ? texts.loading : texts.nothing[section]}</p>
      )}
      <ul class="qa-rows" onKeyDown={goOn}>
        {ids.slice(0, most).map((one) => {
          const item = find(one);
          return item ? (
            <Row
              key={one}
              item={item}
              section={section}
              hasDownvotes={hasDownvotes}
              onAct={onAct}
              {...(picked && {
                pick: { is: picked.ids.includes(one), toggle: () => picked.toggle(one) },
              })}
            />
          ) : (
            <li key={one} class="qa-row qa-row-gone muted">
              {texts.gone}
            </li>
          );
        })}
      </ul>
      {ids.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + STEP)}>
          {texts.more}
        </button>
      )}
    </section>
  );
}

/** Arrows go to the same button of the next question, or of the one before. */
function goOn(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const button = (event.target as Element).closest<HTMLElement>('.qa-row button');
  if (!step || !button) return;
  const row = button.closest('.qa-row')!;
  const rows = [...row.parentElement!.querySelectorAll<HTMLElement>('.qa-row[data-id]')];
  const next = rows[rows.indexOf(row as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  focusIn(next, button.dataset.act);
}

/** The button of this name in a row, where it is to be seen, else its first one. */
export function focusIn(row: Element | null | undefined, act?: string): void {
  const named = act && row?.querySelector<HTMLElement>(`[data-act="${act}"]`);
  const isShown = named && named.offsetParent !== null;
  (isShown ? named : row?.querySelector('button'))?.focus();
}
