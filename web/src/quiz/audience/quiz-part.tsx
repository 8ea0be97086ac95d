import { useEffect } from 'preact/hooks';
import type { AudienceSession } from '../../../../src/contract/index.js';
import type { CallAs } from '../../api/call.js';
import type { LiveLine } from '../../live/live-line.js';
import { questionsIn, type Room } from '../../live/room.rules.js';
import { isGame, showsBoard } from '../game.rules.js';
import { Board } from './board.js';
import { ConfidenceFields } from './confidence.js';
import type { CardGiven, QuizOfCard, QuizOnPhone } from './on-phone.js';
import { notesOn } from './option-note.js';
import { Paced } from './paced.js';
import { PhoneQuiz } from './phone-quiz.js';
import { PlayerStrip } from './player-strip.js';
import { Practice } from './practice.js';
import { VerdictPart } from './verdict.js';
import './quiz.css';

/** One for each line, however often the page is drawn. */
const known = new WeakMap<LiveLine<AudienceSession>, PhoneQuiz>();

/** What a quiz adds to the page of the phone that has this line. */
export function quizOnPhone(line: LiveLine<AudienceSession>, call: CallAs): QuizOnPhone {
  const quiz = known.get(line) ?? new PhoneQuiz(line, call);
  known.set(line, quiz);
  const { settings } = line.room.value!.session;
  return {
    top: (room) => <Top quiz={quiz} room={room} />,
    ...(settings.pace === 'self' && {
      pages: (questions, box, card) => (
        <Paced room={line.room.value!} questions={questions} box={box} card={card} />
      ),
    }),
    bottom: (room) => <Bottom quiz={quiz} room={room} />,
    cardOf: (room, given) => cardOf(quiz, room, given),
  };
}

interface PartProps {
  quiz: PhoneQuiz;
  room: Room<AudienceSession>;
}

function Top({ quiz, room: { session } }: PartProps) {
  const { leaderboard, teams } = session.settings;
  const board = quiz.board.state.value;
  useEffect(() => quiz.start(), [quiz]);
  useEffect(() => quiz.follow(), [quiz, leaderboard, teams, session.status]);
  const me = board?.me;
  useEffect(() => {
    if (me) quiz.player.hear(me);
  }, [quiz, me]);
  if (!isGame(session)) return null;
  return <PlayerStrip session={session} player={quiz.player} board={board} />;
}

function Bottom({ quiz, room }: PartProps) {
  const board = quiz.board.state.value;
  const { session } = room;
  return (
    <>
      {board && showsBoard(session) && board.questionIds.length > 0 && <Board state={board} />}
      {session.status === 'ended' && <Practice questions={questionsIn(room)} />}
    </>
  );
}

function cardOf(quiz: PhoneQuiz, room: Room<AudienceSession>, given: CardGiven): QuizOfCard {
  const { question, myVote, cast } = given;
  const isAsked = question.settings.confidence === true && question.status === 'open';
  // Both are null until they are due.
  const isDue =
    question.status === 'closed' && (question.answerKey ?? question.explanation) !== null;
  const board = quiz.board.state.value;
  return {
    ...(isDue && { noteOf: notesOn(question, myVote) }),
    below: (
      <>
        {isAsked && (
          <ConfidenceFields
            questionId={question.id}
            confidences={quiz.confidences}
            isVoted={myVote !== undefined && !isOnItsWay(cast)}
            isFromElsewhere={myVote !== undefined && !cast}
          />
        )}
        <VerdictPart
          question={question}
          vote={myVote}
          me={board?.me ?? undefined}
          players={board?.players ?? 0}
          hasPoints={question.settings.scoring !== null && isLast(room, question.id)}
          isDue={isDue}
        />
      </>
    ),
    isTold: isDue && question.answerKey !== null,
  };
}

function isOnItsWay(cast: CardGiven['cast']): boolean {
  return cast?.status === 'sending' || cast?.status === 'unsent';
}

/** Whether its points are those that a phone is told: of the last question that has any. */
function isLast({ session }: Room<AudienceSession>, id: string): boolean {
  if (!showsBoard(session)) return false;
  const scored = session.questions.filter(
    ({ settings, status }) => settings.scoring !== null && status === 'closed',
  );
  const closed = scored.map(({ closedAt }) => closedAt ?? '').sort();
  const last = scored.find(({ closedAt }) => (closedAt ?? '') === closed[closed.length - 1]);
  return last?.id === id;
}
