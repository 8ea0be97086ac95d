import type { QaItem } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import { isOnScreen } from '../arrange.rules.js';
import type { Sign } from './own-votes.js';
import { texts } from './texts.js';

interface Props {
  /** As it is shown: with what one wants of it oneself. */
  item: QaItem;
  isMine: boolean;
  /** Whether votes are taken now. */
  isOpen: boolean;
  /** Whether one may also vote against it. */
  hasDownvotes: boolean;
  onVote: (sign: Sign) => void;
}

/** What somebody asks, with its votes. */
export function Item({ item, isMine, isOpen, hasDownvotes, onVote }: Props) {
  const { text, status, reply, upvotes, downvotes } = item;
  return (
    <li class="qa-item" data-pinned={isOnScreen(item)}>
      <div class="qa-said">
        <p class="qa-text" dir="auto">
          {text}
        </p>
        <Facts item={item} isMine={isMine} />
        {status === 'answered' && reply !== null && (
          <p class="qa-reply">
            <b class="small">{texts.reply}</b> <span dir="auto">{reply}</span>
          </p>
        )}
      </div>
      {isOpen && status === 'shown' ? (
        <div class="qa-buttons">
          <button
            type="button"
            class="qa-upvote"
            aria-pressed={item.upvoted}
            onClick={() => onVote(1)}
          >
            <span class="visually-hidden">{texts.upvoteThis(text)}</span>
            <span class="qa-arrow" aria-hidden="true" />
            <span class="numbers">{formatNumber(upvotes)}</span>
          </button>
          {hasDownvotes && (
            <button
              type="button"
              class="qa-downvote"
              aria-pressed={item.downvoted}
              onClick={() => onVote(-1)}
            >
              <span class="visually-hidden">{texts.downvoteThis(text)}</span>
              <span class="numbers">{formatNumber(downvotes)}</span>
              <span class="qa-arrow" aria-hidden="true" />
            </button>
          )}
        </div>
      ) : (
        <p class="qa-votes small muted numbers">
          {texts.upvotes(upvotes)}
          {hasDownvotes && `, ${texts.downvotes(downvotes)}`}
        </p>
      )}
    </li>
  );
}

/** Who asks, and what is true of it: in a line that is there from the start. */
function Facts({ item, isMine }: Pick<Props, 'item' | 'isMine'>) {
  const { author, status } = item;
  return (
    <p class="qa-facts small muted">
      {author !== null && <bdi>{author}</bdi>}
      {isMine && <span class="pill">{texts.yours}</span>}
      {isOnScreen(item) && <span class="pill qa-pinned">{texts.pinned}</span>}
      {status === 'answered' && <span class="pill">{texts.isAnswered}</span>}
    </p>
  );
}
