import { useState } from 'preact/hooks';
import type { QaItem, QaStatus } from '../../../../src/contract/index.js';
import { PickIdea } from '../../ideas/ideas-bar.js';
import { formatNumber, formatTime } from '../../texts/locale.js';
import { isOnScreen } from '../arrange.rules.js';
import { actsOn, type Asked, type OfferedAct } from './acts.js';
import { texts } from './texts.js';

interface Props {
  item: QaItem;
  /** In whose place it stands: it may be another one by now. */
  section: QaStatus;
  hasDownvotes: boolean;
  onAct: (asked: Asked, act: OfferedAct) => void;
  /** Whether it is chosen; undefined where it cannot be. */
  pick?: { is: boolean; toggle: () => void };
}

/** One question with all that the host can do to it. */
export function Row({ item, section, hasDownvotes, onAct, pick }: Props) {
  const { id, text, author, status, reply, upvotes, downvotes, createdAt } = item;
  const [isOpen, open] = useState(false);
  const { often, rest } = actsOn(item);
  const button = (act: OfferedAct) => (
    <button
      key={act.name}
      type="button"
      class={`button small ${act.name === 'delete' ? 'danger' : ''}`}
      data-act={act.name}
      aria-label={texts.actOn(act.label, text)}
      aria-pressed={act.name === 'pin' ? (act.isPressed ?? false) : undefined}
      onClick={() => onAct(act.asks, act)}
    >
      {act.label}
    </button>
  );
  return (
    <li class="qa-row" data-id={id} data-pinned={isOnScreen(item)}>
      <div class="qa-row-votes numbers">
        <b>{formatNumber(upvotes)}</b>
        <span class="small muted">{upvotes === 1 ? texts.vote : texts.votes}</span>
        {pick && <PickIdea text={text} isPicked={pick.is} onToggle={pick.toggle} />}
      </div>
      <div class="qa-row-said">
        <p class="qa-row-text" dir="auto">
          {text}
        </p>
        <p class="qa-row-facts small muted">
          {hasDownvotes && <span class="numbers">{texts.against(downvotes)}</span>}
          {author !== null && <bdi>{author}</bdi>}
          <time datetime={createdAt}>{formatTime(Date.parse(createdAt))}</time>
          {isOnScreen(item) && <span class="pill qa-on-screen">{texts.pinned}</span>}
          {status !== section && <span class="pill">{texts.sections[status]}</span>}
        </p>
        {reply !== null && (
          <p class="qa-row-reply small">
            <b>{texts.reply}</b> <span dir="auto">{reply}</span>
          </p>
        )}
      </div>
      <div class="qa-row-acts actions">
        {often.map(button)}
        <button
          type="button"
          class="button small plain qa-row-more"
          data-act="more"
          aria-expanded={isOpen}
          aria-label={texts.actOn(texts.moreActs, text)}
          onClick={() => open(!isOpen)}
        >
          {texts.moreActs}
        </button>
        {isOpen && <span class="actions qa-row-rest">{rest.map(button)}</span>}
      </div>
    </li>
  );
}
