import { useInfiniteQuery } from '@tanstack/preact-query';
import type { Question, QuizAnswer, QuizPlayer, Session } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { quizKey } from '../../host/queries.js';
import { MoreButton } from '../../host/more-button.js';
import { plain } from '../../markup/markup.js';
import { formatNumber } from '../../texts/locale.js';
import { choiceInWords } from './after.rules.js';
import { texts } from './after-texts.js';

/** Who has answered what, in a session that asks for names: a row a player, a column a question. */
export function AfterPlayers({ session }: { session: Session }) {
  const scored = session.questions.filter(
    ({ settings, openedAt }) => settings.scoring !== null && openedAt !== null,
  );
  const isOn = session.settings.identity === 'named' && scored.length > 0;
  const pages = useInfiniteQuery({
    queryKey: [...quizKey(session.id), 'answers', session.status],
    enabled: isOn,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/quiz/players', {
          params: { path: { id: session.id }, query: { limit: 100, ...(cursor && { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (!isOn) return null;
  const players = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section class="card quiz-part" aria-labelledby="quiz-answers">
      <h2 id="quiz-answers">{texts.answers}</h2>
      <ErrorNotice error={pages.error} />
      {pages.isSuccess && players.length === 0 && <p class="muted">{texts.noAnswers}</p>}
      {players.length > 0 && <Answers players={players} questions={scored} session={session} />}
      <MoreButton pages={pages} />
    </section>
  );
}

interface AnswersProps {
  session: Session;
  players: readonly QuizPlayer[];
  questions: readonly Question[];
}

function Answers({ session, players, questions }: AnswersProps) {
  const hasTeams = session.settings.teams !== null;
  return (
    <div class="table-scrolls" tabIndex={0} role="group" aria-labelledby="quiz-answers">
      <table class="quiz-table quiz-answers">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            {hasTeams && <th scope="col">{texts.team}</th>}
            <th scope="col">{texts.points}</th>
            <th scope="col">{texts.right}</th>
            {questions.map((question) => (
              <th key={question.id} scope="col">
                <span class="numbers">
                  {formatNumber(session.questions.indexOf(question) + 1)}.
                </span>{' '}
                <span dir="auto">{plain(question.prompt)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {players.map(({ participantId, name, team, points, correct, answered, answers }) => (
            <tr key={participantId}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {hasTeams && <td dir="auto">{team}</td>}
              <td class="numbers">{formatNumber(points)}</td>
              <td class="numbers">{texts.rightOf(correct, answered)}</td>
              {questions.map((question) => (
                <AnswerCell
                  key={question.id}
                  question={question}
                  answer={answers.find(({ questionId }) => questionId === question.id)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AnswerCell({ question, answer }: { question: Question; answer: QuizAnswer | undefined }) {
  if (!answer) return <td class="muted">–</td>;
  const { choice, right, points } = answer;
  return (
    <td data-right={right}>
      <span aria-hidden="true">{right ? '✓' : '✗'}</span>
      <span class="visually-hidden">{right ? texts.right : texts.wrong}</span>{' '}
      <span dir="auto">{choiceInWords(question, choice, formatNumber)}</span>{' '}
      <span class="muted small numbers">{texts.pointsOf(points)}</span>
    </td>
  );
}
