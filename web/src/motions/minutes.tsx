import { useQuery } from '@tanstack/preact-query';
import { directionOf } from '../../../src/contract/direction.js';
import {
  limits,
  type Question,
  type Result,
  type RosterPage,
  type Session,
} from '../../../src/contract/index.js';
import { majorityWords, motionLine, motionWords } from '../../../src/contract/motion-text.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { rosterKey } from '../host/queries.js';
import { WhenFact } from '../host/when-fact.js';
import type { Room } from '../live/room.rules.js';
import { inLine, written } from '../markup/markup.js';
import { formatDate, formatNumber, language } from '../texts/locale.js';
import { useBodyMark } from '../ui/body-mark.js';
import './minutes.css';
import { isMotion } from './is-motion.js';
import { texts } from './texts.js';

/** What was moved and what has become of it, on the page and on paper. */
export function Minutes({ room }: { room: Room<Session> }) {
  const { session, results } = room;
  useBodyMark('report');
  const motions = session.questions.filter((one) => isMotion(one) && one.status !== 'draft');
  const roster = useRoster(session);
  return (
    <article class="minutes" aria-label={texts.minutesOf}>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => print()}>
          {texts.print}
        </button>
      </div>
      <h1 class="report-title print-only">
        {texts.minutes}: <bdi>{session.title}</bdi>
      </h1>
      <Facts session={session} roster={roster} />
      {motions.length === 0 ? (
        <p class="empty muted">{texts.none}</p>
      ) : (
        <ol class="minutes-motions">
          {motions.map((question, at) => (
            <Motion
              key={question.id}
              question={question}
              number={at + 1}
              result={results[question.id]}
            />
          ))}
        </ol>
      )}
      <Attendance roster={roster} />
      <p class="minutes-signatures" aria-hidden="true">
        <span>{texts.chair}</span>
        <span>{texts.secretary}</span>
      </p>
    </article>
  );
}

function Facts({ session, roster }: { session: Session; roster: RosterPage | undefined }) {
  return (
    <dl class="report-facts">
      <WhenFact session={session} />
      <div>
        <dt>{texts.entitled}</dt>
        <dd class="numbers">
          {session.settings.roster === 'none'
            ? texts.anybody
            : roster && texts.seats(roster.total, roster.weight)}
        </dd>
      </div>
      {roster && (
        <div>
          <dt>{texts.present}</dt>
          <dd class="numbers">{formatNumber(roster.claimed)}</dd>
        </div>
      )}
    </dl>
  );
}

interface MotionProps {
  question: Question;
  number: number;
  result: Result | undefined;
}

function Motion({ question, number, result }: MotionProps) {
  const { prompt, closedAt } = question;
  return (
    <li class="card minutes-motion">
      <h2>{texts.motion(number)}</h2>
      <div class="written" dir={directionOf(question)}>
        {written(prompt)}
      </div>
      {closedAt !== null && <p class="muted small">{texts.closedAt(formatDate(closedAt))}</p>}
      {result?.motion && <Outcome result={result} motion={result.motion} question={question} />}
    </li>
  );
}

interface OutcomeProps {
  result: Result;
  motion: NonNullable<Result['motion']>;
  question: Question;
}

function Outcome({ result, motion, question }: OutcomeProps) {
  if (motion.outcome === 'open') {
    return <p>{question.status === 'open' ? texts.stillOpen : texts.erased}</p>;
  }
  const { needed } = motionWords(motion, language);
  const { weighted, present, entitled } = motion;
  return (
    <>
      <p class="minutes-outcome numbers" data-outcome={motion.outcome}>
        <bdi>{motionLine(motion, language)}</bdi>
      </p>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{texts.option}</th>
            <th scope="col">{texts.count}</th>
            {weighted && <th scope="col">{texts.people}</th>}
          </tr>
        </thead>
        <tbody>
          {result.buckets.map(({ key, label, count, weight = count }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{inLine(label)}</bdi>
              </th>
              <td>{formatNumber(weight)}</td>
              {weighted && <td>{formatNumber(count)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            <td>{formatNumber(present ?? 0)}</td>
            {weighted && <td>{formatNumber(result.totalVotes)}</td>}
          </tr>
        </tfoot>
      </table>
      <p class="small">
        {majorityWords(motion.terms, language)}
        {needed !== undefined && ` · ${needed}`}
        {entitled !== null && ` · ${texts.entitled}: ${texts.votes(entitled)}`}
      </p>
    </>
  );
}

/** By name, where there is a list of names that is short enough to be read. */
function Attendance({ roster }: { roster: RosterPage | undefined }) {
  const here = roster?.items.filter(({ kind, claimedAt }) => kind === 'name' && claimedAt !== null);
  if (!here || here.length === 0 || roster?.nextCursor) return null;
  return (
    <section class="minutes-attendance" aria-labelledby="minutes-attendance">
      <h2 id="minutes-attendance">{texts.attendance}</h2>
      <ul class="minutes-names">
        {here.map(({ id, label, weight }) => (
          <li key={id}>
            <bdi>{label}</bdi>
            {weight !== 1 && <span class="muted numbers"> ({texts.votes(weight)})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first page of it; undefined where there is none, or it is not known yet. */
function useRoster({ id, settings }: Session): RosterPage | undefined {
  const kind = settings.roster === 'names' ? 'name' : 'code';
  const page = useQuery({
    queryKey: [...rosterKey(id), kind, 'minutes'],
    enabled: settings.roster !== 'none',
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/roster', {
          params: { path: { id }, query: { kind, limit: limits.pageMax } },
        }),
      ),
  });
  return settings.roster === 'none' ? undefined : page.data;
}
