import {
  isKeyDue,
  type Question,
  type Result,
  type Session,
} from '../../../../src/contract/index.js';
import { useConduct } from '../../host/actions.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { toValues } from '../../host/question-form.rules.js';
import { editingKinds } from '../../kinds/edit.js';
import { written } from '../../markup/markup.js';
import type { LiveLine } from '../../live/live-line.js';
import type { Room } from '../../live/room.rules.js';
import { ActionButton } from '../../ui/action-button.js';
import { keyOf } from './question.rules.js';
import { texts } from './question-texts.js';
import { useStatistics } from './use-statistics.js';

interface Props {
  /** Left out where nothing is done with it any more. */
  line?: LiveLine<Session>;
  room: Room<Session>;
  question: Question;
  result: Result | undefined;
}

/** What was right, and how many were: once nobody answers any more. */
export function Answer({ line, room, question, result }: Props) {
  const { answerKey, explanation, status } = question;
  if (status !== 'closed' || (answerKey === null && explanation === null)) return null;
  const { session } = room;
  const visibility = question.settings.resultsVisibility ?? session.settings.resultsVisibility;
  const isTold = isKeyDue(question, visibility);
  return (
    <section class="quiz-answer" aria-label={texts.right}>
      {answerKey && <Right session={session} question={question} result={result} />}
      {explanation !== null && (
        <div class="written" dir="auto">
          {written(explanation)}
        </div>
      )}
      <div class="actions">
        <span class="muted small">{isTold ? texts.allKnow : texts.onlyYou}</span>
        {line && !isTold && <ShowButton line={line} question={question} />}
      </div>
    </section>
  );
}

function Right({ session, question, result }: Omit<Props, 'line' | 'room'> & { session: Session }) {
  const statistics = useStatistics(session, result);
  const counted = statistics?.questions.find(({ questionId }) => questionId === question.id);
  return (
    <p class="quiz-right">
      <b>{texts.right}:</b>{' '}
      <span class="quiz-right-words" dir="auto">
        {rightWords(question)}
      </span>
      {counted && (
        <span class="muted numbers"> · {texts.wereRight(counted.right, counted.answered)}</span>
      )}
    </p>
  );
}

/** What is right, as people read it, in a line. */
export function rightWords(question: Question): string {
  const values = toValues(question);
  if (keyOf(values) === null) return '';
  return (editingKinds[values.kind].key?.inWords(values) ?? '').split('\n').join(' · ');
}

function ShowButton({ line, question }: { line: LiveLine<Session>; question: Question }) {
  const { mutate, isPending, error } = useConduct(line, question.sessionId);
  return (
    <>
      <ActionButton
        class="small"
        isPossible={!isPending}
        onAct={() => mutate({ does: 'reveal', id: question.id })}
      >
        {texts.showAnswer}
      </ActionButton>
      <ErrorNotice error={error} />
    </>
  );
}

/** What is right is marked once nobody answers any more: a host's screen is seen by others, too. */
export function withDueKey(question: Question): Question {
  return question.status === 'closed' ? question : { ...question, answerKey: null };
}
