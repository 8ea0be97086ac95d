import { useMutation } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Question, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { nameOf } from '../kinds/edit.js';
import type { LiveLine } from '../live/live-line.js';
import { showSession } from './actions.js';
import { useDragToMove } from './drag.js';
import { ErrorNotice } from './error-notice.js';
import { hasDraft } from './draft.js';
import { questionKey } from './question-form.js';
import { Picture } from '../ui/picture.js';
import { moved, withOrder } from './order.rules.js';
import { texts } from './texts.js';
import { plain } from '../markup/markup.js';

interface Props {
  line: LiveLine<Session>;
  session: Session;
  /** The id of the one that is shown beside. */
  chosen: string | undefined;
}

/** The questions in their order, which is changed by dragging, by buttons, or by Alt and arrows. */
export function QuestionList({ line, session, chosen }: Props) {
  const { id, questions, status } = session;
  const [said, setSaid] = useState('');
  const order = useMutation({
    mutationFn: (questionIds: string[]) =>
      dataOf(
        organizerApi.PUT('/v1/sessions/{id}/questions/order', {
          params: { path: { id } },
          body: { questionIds },
        }),
      ),
    // Shown as it is to be at once, and as the server has it when it has answered.
    onMutate: (questionIds) => showSession(line, withOrder(session, questionIds)),
    onSuccess: (changed) => showSession(line, changed),
    onError: () => void line.refresh().catch(() => undefined), // the next snapshot tells
  });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= questions.length || from === to) return;
    order.mutate(
      moved(
        questions.map((question) => question.id),
        from,
        to,
      ),
    );
    setSaid(texts.moved(to + 1, questions.length));
  };
  return (
    <nav class="question-list" aria-labelledby="questions">
      <h2 id="questions">{texts.questions}</h2>
      {questions.length === 0 && <p class="muted">{texts.noQuestions}</p>}
      <ol>
        {questions.map((question, at) => (
          <QuestionItem
            key={question.id}
            question={question}
            at={at}
            isLast={at === questions.length - 1}
            isChosen={question.id === chosen}
            onMove={move}
          />
        ))}
      </ol>
      <ErrorNotice error={order.error} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {status !== 'ended' && (
        <Link class="button" href={`/sessions/${id}/new`}>
          + {texts.addQuestion}
        </Link>
      )}
    </nav>
  );
}

interface ItemProps {
  question: Question;
  at: number;
  isLast: boolean;
  isChosen: boolean;
  onMove: (from: number, to: number) => void;
}

function QuestionItem({ question, at, isLast, isChosen, onMove }: ItemProps) {
  const { id, sessionId, prompt, status, imageId } = question;
  const { element, handle, edge, isDragged } = useDragToMove(at, onMove);
  const press = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    onMove(at, at + step);
  };
  return (
    <li
      ref={element}
      class="question-item"
      data-chosen={isChosen}
      data-edge={edge}
      data-dragged={isDragged}
      onKeyDown={press}
    >
      <span ref={handle} class="drag-handle" aria-hidden="true" title={texts.drag}>
        ⠿
      </span>
      <Link
        href={`/sessions/${sessionId}/${id}`}
        class="question-link"
        aria-current={isChosen ? 'true' : undefined}
      >
        <span class="question-number numbers">{at + 1}</span>
        <span class="question-text">
          <span class="written" dir="auto">
            {/* Without its words: the question beside it says what it is. */}
            <Picture of={imageId === undefined ? {} : { imageId }} />
            {plain(prompt)}
          </span>
          <span class="small muted">
            {nameOf(question)}
            {hasDraft(questionKey(sessionId, id)) && ` · ${texts.unsaved}`}
          </span>
        </span>
        {status !== 'draft' && (
          <span class={`pill ${status === 'open' ? 'live' : ''}`}>
            {texts.questionStatus[status]}
          </span>
        )}
      </Link>
      <span class="question-moves">
        <button
          class="button plain icon"
          data-repeats
          disabled={at === 0}
          aria-label={texts.moveUp(at + 1)}
          onClick={() => onMove(at, at - 1)}
        >
          ↑
        </button>
        <button
          class="button plain icon"
          data-repeats
          disabled={isLast}
          aria-label={texts.moveDown(at + 1)}
          onClick={() => onMove(at, at + 1)}
        >
          ↓
        </button>
      </span>
    </li>
  );
}
