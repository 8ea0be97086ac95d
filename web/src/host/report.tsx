import { useQuery } from '@tanstack/preact-query';
import type { Question, Result, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { Room } from '../live/room.rules.js';
import type { LiveList } from '../qa/live-list.js';
import { formatNumber } from '../texts/locale.js';
import { Picture } from '../ui/picture.js';
import { useBodyMark } from '../ui/body-mark.js';
import { directionOf } from '../../../src/contract/direction.js';
import { nameOf } from '../kinds/edit.js';
import { ResultChart } from '../kinds/result-chart.js';
import { Answer, withDueKey } from '../quiz/host/answer.js';
import { isQuizSession } from '../quiz/host/session.rules.js';
import { BallotsLink } from './ballots-link.js';
import { askedQuestions } from './console.rules.js';
import { rosterKey } from './queries.js';
import { texts } from './texts.js';
import { usePart } from './use-part.js';
import { WhenFact } from './when-fact.js';
import { written } from '../markup/markup.js';

const loadAfter = () => import('../quiz/host/after-part.js');
const loadPart = () => import('../report/report-part.js');

/** What there is to tell of a session, on the page and on paper. */
export function Report({ room, qa }: { room: Room<Session>; qa: LiveList | undefined }) {
  const { session, results } = room;
  useBodyMark('report');
  const asked = askedQuestions(session);
  const after = usePart(isQuizSession(session) ? loadAfter : undefined);
  const part = usePart(loadPart);
  const notAsked = session.questions.length - asked.length;
  return (
    <article class="report" aria-label={texts.reportOf}>
      <h1 class="report-title print-only" dir="auto">
        {session.title}
      </h1>
      <Facts room={room} asked={asked} part={part} />
      {part && <part.ReportTimes session={session} />}
      {asked.length === 0 ? (
        <p class="empty muted">{texts.noAnswers}</p>
      ) : (
        <ol class="report-questions">
          {asked.map((question) => (
            <ReportedQuestion
              key={question.id}
              question={question}
              number={session.questions.indexOf(question) + 1}
              result={results[question.id]}
              room={room}
              after={after}
            />
          ))}
        </ol>
      )}
      {part && <part.ReportRest session={session} qa={qa} />}
      {after && <after.AfterPlayers session={session} />}
      {asked.length > 0 && notAsked > 0 && <p class="muted small">{texts.notAsked(notAsked)}</p>}
    </article>
  );
}

interface FactsProps {
  room: Room<Session>;
  asked: Question[];
  /** Undefined until it is loaded. */
  part: Awaited<ReturnType<typeof loadPart>> | undefined;
}

function Facts({ room, asked, part }: FactsProps) {
  const { startedAt } = room.session;
  const joined = useJoined(room.session);
  const most = Math.max(0, ...asked.map(({ id }) => room.results[id]?.totalVotes ?? 0));
  return (
    <dl class="report-facts">
      <WhenFact
        session={room.session}
        zone={startedAt === null ? undefined : part?.zoneAt(startedAt)}
      />
      <div>
        <dt>{texts.asked}</dt>
        <dd class="numbers">{formatNumber(asked.length)}</dd>
      </div>
      <div>
        <dt>{texts.turnout}</dt>
        <dd class="numbers">
          {joined && `${texts.rosterJoined(joined.claimed, joined.total)}; `}
          {texts.mostVotes(most)}
        </dd>
      </div>
      {part && <part.ReportFacts session={room.session} />}
    </dl>
  );
}

/** How many of a roster have joined; undefined where there is none, or it is not known yet. */
function useJoined({ id, settings }: Session): { claimed: number; total: number } | undefined {
  const kind = settings.roster === 'names' ? 'name' : 'code';
  const page = useQuery({
    queryKey: [...rosterKey(id), kind, 'totals'],
    enabled: settings.roster !== 'none',
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/roster', {
          params: { path: { id }, query: { kind, limit: 1 } },
        }),
      ),
  });
  return settings.roster === 'none' ? undefined : page.data;
}

interface QuestionProps {
  question: Question;
  number: number;
  result: Result | undefined;
  room: Room<Session>;
  /** What there is to say of it in a quiz, once it is loaded. */
  after: Awaited<ReturnType<typeof loadAfter>> | undefined;
}

function ReportedQuestion({ question, number, result, room, after }: QuestionProps) {
  const { prompt, status } = question;
  return (
    <li class="card report-question">
      <h2 class="written" dir={directionOf(question)}>
        <span class="numbers">{number}.</span> {written(prompt)}
      </h2>
      <Picture of={{ imageAlt: texts.undescribed, ...question }} width={800} />
      <p class="muted small numbers">
        {nameOf(question)}
        {result && ` · ${texts.voted(result.totalVotes)}`}
        {status === 'open' && ` · ${texts.stillVoting}`}
      </p>
      <ResultChart question={withDueKey(question)} result={result} />
      <Answer room={room} question={question} result={result} />
      <BallotsLink question={question} result={result} />
      {after && <after.AfterQuestion session={room.session} question={question} result={result} />}
    </li>
  );
}
