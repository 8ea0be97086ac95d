import type { QaItem } from '../../../src/contract/index.js';
import type { LiveList } from '../qa/live-list.js';
import { texts } from './texts.js';

/** Items that are told; the export has all. */
const TOLD = 100;

/** What the audience asked, as far as all could see it: what most people wanted first. */
export function Asked({ list }: { list: LiveList }) {
  const shown = list.items.value.filter(
    ({ status }) => status === 'shown' || status === 'answered',
  );
  if (shown.length === 0) return null;
  const ranked = [...shown].sort(byWish);
  return (
    <section class="card report-part" aria-labelledby="report-asked">
      <h2 id="report-asked">{texts.asked}</h2>
      <ol class="asked-rows">
        {ranked.slice(0, TOLD).map((item) => (
          <AskedRow key={item.id} item={item} />
        ))}
      </ol>
      {ranked.length > TOLD && <p class="muted small">{texts.askedMore(ranked.length - TOLD)}</p>}
    </section>
  );
}

function AskedRow({ item: { text, author, upvotes, status, reply } }: { item: QaItem }) {
  return (
    <li class="asked-row">
      <span class="asked-text" dir="auto">
        {text}
      </span>
      <span class="muted small">
        {author !== null && (
          <>
            <bdi>{author}</bdi> ·{' '}
          </>
        )}
        <span class="numbers">{texts.wanted(upvotes)}</span>
        {status === 'answered' && ` · ${texts.answered}`}
      </span>
      {reply !== null && (
        <span class="asked-reply small">
          {texts.reply}: <span dir="auto">{reply}</span>
        </span>
      )}
    </li>
  );
}

function byWish(one: QaItem, other: QaItem): number {
  return other.upvotes - one.upvotes || (one.createdAt < other.createdAt ? -1 : 1);
}
