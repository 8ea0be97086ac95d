import { useRef, useState } from 'preact/hooks';
import type { AudienceSession, QaItem, QaSort } from '../../../../src/contract/index.js';
import { toApiError } from '../../api/problem.js';
import type { Room } from '../../live/room.rules.js';
import { Dialog } from '../../ui/dialog.js';
import { isOnScreen } from '../arrange.rules.js';
import { usePlaces } from '../use-places.js';
import { troubleOf } from './ask-words.js';
import { AskForm } from './ask-form.js';
import { Item } from './item.js';
import { OwnItems } from './own-items.js';
import { wished } from './own-votes.js';
import type { PhoneQa } from './phone-qa.js';
import { texts } from './texts.js';
import { useTouched } from './use-touched.js';

interface Props {
  qa: PhoneQa;
  room: Room<AudienceSession>;
  onClose: () => void;
}

const sorts = ['top', 'new'] as const;
const sections = ['own', 'asked', 'answered'] as const;

function sectionOf({ status }: QaItem): (typeof sections)[number] {
  return status === 'pending' ? 'own' : status === 'answered' ? 'answered' : 'asked';
}

/** All that was asked, in front of the poll: one asks, votes, and reads what was answered. */
export function Sheet({ qa, room, onClose }: Props) {
  const part = useRef<HTMLDivElement>(null);
  const isHeld = useTouched(part);
  const [failure, setFailure] = useState('');
  const sort = qa.sort.value;
  const items = qa.list.items.value;
  const readings = qa.list.readings.value;
  const hasMore = qa.list.hasMore.value;
  const { places, isBehind, update } = usePlaces({
    sections,
    items,
    sort,
    sectionOf,
    asked: qa.list.restarts.value,
    cue: `${readings} ${items.find(isOnScreen)?.id}`,
    isHeld,
  });
  const { session } = room;
  const isLive = session.status === 'live';
  const trouble = qa.trouble.value;
  const known = (ids: readonly string[]) => ids.map((id) => [id, qa.list.find(id)] as const);
  const own = known(places.own).flatMap(([, item]) => item ?? []);
  const fail = (error: unknown) => setFailure(troubleOf(toApiError(error).code));
  const withdraw = (id: string) => {
    setFailure('');
    qa.withdraw(id).catch(fail);
  };
  const rows = (ids: readonly string[]) =>
    known(ids).map(([id, item]) =>
      item ? (
        <Item
          key={id}
          item={wished(item, qa.votes.wishes.value[id])}
          isMine={qa.mine.value.has(id)}
          isOpen={isLive}
          hasDownvotes={session.settings.qaDownvotes}
          onVote={(sign) => qa.toggle(id, sign)}
        />
      ) : (
        <li key={id} class="qa-item muted">
          {texts.gone}
        </li>
      ),
    );
  return (
    <Dialog title={texts.title} onClose={onClose} class="qa-sheet">
      <div class="qa" ref={part}>
        <div class="qa-head">
          <button type="button" class="button small" onClick={onClose}>
            {texts.back}
          </button>
          <p class="small" role="status">
            {hasOpenVote(session) && texts.pollOpen}
          </p>
        </div>
        {isLive ? <AskForm qa={qa} session={session} /> : <p class="muted">{texts.notLive}</p>}
        <OwnItems qa={qa} items={own} onWithdraw={withdraw} />
        <section class="qa-section" aria-labelledby="qa-all">
          <div class="qa-bar">
            <h3 id="qa-all">{texts.all}</h3>
            <select
              class="input qa-sort"
              aria-label={texts.sort}
              value={sort}
              onChange={({ currentTarget }) => qa.sortBy(currentTarget.value as QaSort)}
            >
              {sorts.map((one) => (
                <option key={one} value={one}>
                  {texts.sorts[one]}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="button small qa-update"
              data-shown={isBehind}
              onClick={update}
            >
              {texts.newOrder}
            </button>
          </div>
          <p class="qa-failure" role="alert">
            {failure || (trouble && troubleOf(trouble))}
          </p>
          {places.asked.length === 0 && (
            <p class="muted">{readings === 0 ? texts.loading : texts.none}</p>
          )}
          <ul class="qa-list">{rows(places.asked)}</ul>
          {hasMore && (
            <button
              type="button"
              class="button"
              onClick={() => void qa.list.readMore().catch(fail)}
            >
              {texts.more}
            </button>
          )}
        </section>
        {places.answered.length > 0 && (
          <section class="qa-section" aria-labelledby="qa-answered">
            <h3 id="qa-answered">{texts.answered}</h3>
            <ul class="qa-list">{rows(places.answered)}</ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** Whether there is something to vote on in the poll that one has not voted on yet. */
function hasOpenVote({ questions, myVotes }: AudienceSession): boolean {
  return questions.some(({ id, status }) => status === 'open' && !(id in myVotes));
}
