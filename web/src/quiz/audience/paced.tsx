import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AudienceSession, Question } from '../../../../src/contract/index.js';
import type { BallotBox } from '../../audience/ballot-box.js';
import type { Room } from '../../live/room.rules.js';
import { plain } from '../../markup/markup.js';
import { formatDate } from '../../texts/locale.js';
import type { CardOf } from './on-phone.js';
import { inOrder, nextOpen, resumeAt } from './pace.rules.js';
import { texts } from './texts.js';

interface Props {
  room: Room<AudienceSession>;
  questions: readonly Question[];
  box: BallotBox;
  card: CardOf;
}

/** A quiz at one's own pace: one question at a time, from the first that one has not answered. */
export function Paced({ room, questions, box, card }: Props) {
  const { session } = room;
  const part = useRef<HTMLElement>(null);
  const isTurned = useRef(false);
  const isAnswered = (id: string) => {
    const cast = box.votes.value[id];
    if (cast && cast.status !== 'refused' && cast.status !== 'lapsed') return cast.choice !== null;
    return id in session.myVotes;
  };
  const [shownId, show] = useState(() => resumeAt(questions, isAnswered)?.id);
  const ordered = inOrder(questions);
  const at = Math.max(
    0,
    ordered.findIndex(({ id }) => id === shownId),
  );
  const shown = ordered[at];
  const turnTo = (to: Question | undefined) => {
    if (!to) return;
    isTurned.current = true;
    show(to.id);
  };
  // Who hears the page, or goes through it by keys, goes on where the question begins.
  useLayoutEffect(() => {
    if (!isTurned.current) return;
    isTurned.current = false;
    part.current?.querySelector<HTMLElement>('.paced-at')?.focus({ preventScroll: true });
    part.current?.scrollIntoView({ block: 'start' });
  }, [shown?.id]);
  if (!shown) return null;
  const done = ordered.filter(({ id }) => isAnswered(id)).length;
  const next = nextOpen(ordered, shown.id, isAnswered);
  const isDone = isAnswered(shown.id);
  const { endsAt } = session.settings;
  const isLive = session.status === 'live';
  return (
    <section class="paced" ref={part}>
      <div class="paced-head">
        <h2 class="paced-at numbers" tabIndex={-1}>
          {texts.progress(at + 1, ordered.length)}
        </h2>
        <p class="small muted numbers" role="status">
          {texts.answeredSoFar(done, ordered.length)}
        </p>
        <div class="paced-bar" aria-hidden="true">
          <i style={{ '--share': done / ordered.length }} />
        </div>
        {isLive && endsAt !== null && (
          <p class="small muted numbers">{texts.endsAt(formatDate(endsAt))}</p>
        )}
      </div>
      {card(shown)}
      <div class="paced-turn">
        <button
          type="button"
          class="button large"
          disabled={at === 0}
          onClick={() => turnTo(ordered[at - 1])}
        >
          {texts.previous}
        </button>
        <button
          type="button"
          class={isDone && next ? 'button large primary' : 'button large'}
          disabled={at === ordered.length - 1 && !(isDone && next)}
          // Once the one that is shown is answered, on to what is left; else to the one behind it.
          onClick={() => turnTo(isDone && next ? next : ordered[at + 1])}
        >
          {texts.next}
        </button>
      </div>
      {isLive && done === ordered.length && (
        <p class="notice good" role="status">
          <b>{texts.allDone}</b> {texts.allDoneHint}
        </p>
      )}
      <details class="paced-list">
        <summary class="button plain">{texts.list}</summary>
        <ol>
          {ordered.map((question, place) => (
            <li key={question.id}>
              <button
                type="button"
                class="paced-item"
                aria-current={question.id === shown.id ? 'step' : undefined}
                onClick={() => turnTo(question)}
              >
                <span
                  class="paced-sign numbers"
                  data-done={isAnswered(question.id)}
                  aria-hidden="true"
                >
                  {isAnswered(question.id) ? '✓' : place + 1}
                </span>
                <span dir="auto">{plain(question.prompt)}</span>
                <span class="visually-hidden">
                  {isAnswered(question.id) ? texts.isAnswered : texts.isOpen}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
