import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import type {
  ComparedAnswer,
  ComparedQuestion,
  ComparedTerm,
  ComparedValue,
} from '../../../src/contract/reports.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ErrorNotice } from '../host/error-notice.js';
import { nameOf } from '../kinds/edit.js';
import { plain } from '../markup/markup.js';
import { formatDate, formatMean, formatNumber, formatPercent } from '../texts/locale.js';
import { useBodyMark } from '../ui/body-mark.js';
import { texts } from './texts.js';
import { trendOf } from './times.rules.js';
import { reportKey } from './use-report.js';
import './report.css';
import './comparison.css';

/** Terms that the width of other pages has room for. */
const FEW = 6;

/** The questions of a session beside what they were in its other terms. */
export function ComparisonPage({ session }: { session: Session }) {
  const { id, status } = session;
  useBodyMark('report');
  useBodyMark('comparison');
  const { data, error, isPending } = useQuery({
    queryKey: [...reportKey(id), 'comparison', status],
    queryFn: () =>
      dataOf(organizerApi.GET('/v1/sessions/{id}/comparison', { params: { path: { id } } })),
  });
  return (
    <article class="comparison" aria-labelledby="comparison">
      <div class="actions overview-actions">
        <button type="button" class="button primary" onClick={() => print()}>
          {texts.print}
        </button>
        <Link class="button" href={`/sessions/${id}/report`}>
          {texts.toReport}
        </Link>
      </div>
      <h1 class="report-title print-only" dir="auto">
        {session.title}
      </h1>
      <h2 id="comparison">{texts.comparison}</h2>
      <p class="muted small">{texts.comparisonHint}</p>
      <ErrorNotice error={error} />
      {isPending && <p role="status">…</p>}
      {data && data.terms.length > FEW && <WidePage />}
      {data?.questions.map((question) => (
        <Compared key={question.questionId} of={question} session={session} terms={data.terms} />
      ))}
      {data && data.terms.length < 2 && <p class="empty muted">{texts.noComparison}</p>}
    </article>
  );
}

/** As wide as the screen: so many columns are better seen than scrolled through. */
function WidePage() {
  useBodyMark('wide');
  return null;
}

interface ComparedProps {
  of: ComparedQuestion;
  session: Session;
  terms: readonly ComparedTerm[];
}

function Compared({ of, session, terms }: ComparedProps) {
  const { questionId, results, answers, answersLeftOut } = of;
  const at = session.questions.findIndex(({ id }) => id === questionId);
  const figures = (['mean', 'median'] as const).filter((one) =>
    results.some((result) => result && result[one] !== null),
  );
  const heading = `compared-${questionId}`;
  return (
    <section class="card compared" aria-labelledby={heading}>
      <h3 id={heading}>
        <span class="numbers">{formatNumber(at + 1)}.</span>{' '}
        <span dir="auto">{plain(of.prompt)}</span>
      </h3>
      <p class="muted small">{nameOf(of)}</p>
      <div class="compared-scrolls" tabIndex={0} role="group" aria-labelledby={heading}>
        <table class="report-rows compared-rows">
          <thead>
            <tr>
              <th scope="col">{texts.answer}</th>
              {terms.map((term) => (
                <TermHead key={term.sessionId} term={term} isThis={term.sessionId === session.id} />
              ))}
              {terms.length > 1 && <th scope="col">{texts.trend}</th>}
            </tr>
          </thead>
          <tbody>
            {answers.map((answer) => (
              <AnswerRow key={answer.label} answer={answer} />
            ))}
            {figures.map((figure) => (
              <Row
                key={figure}
                name={texts[figure]}
                values={results.map((result) => result?.[figure] ?? null)}
                format={formatMean}
              />
            ))}
            <Row
              name={texts.people}
              values={results.map((result) => result?.totalVotes ?? null)}
              format={formatNumber}
              ofNone={texts.notAsked}
            />
          </tbody>
        </table>
      </div>
      {answersLeftOut > 0 && <p class="muted small">{texts.answersLeftOut(answersLeftOut)}</p>}
    </section>
  );
}

function TermHead({ term, isThis }: { term: ComparedTerm; isThis: boolean }) {
  return (
    <th scope="col" data-this={isThis}>
      <Link href={`/sessions/${term.sessionId}/report`} title={term.title}>
        {formatDate(term.startedAt)}
      </Link>
      {isThis && <span class="visually-hidden"> ({texts.thisOne})</span>}
    </th>
  );
}

/** What counts most of an answer: what it is rated, else the share of those who chose it. */
function AnswerRow({ answer: { label, values } }: { answer: ComparedAnswer }) {
  const isRated = values.some((value) => value && value.mean !== null);
  const figures = values.map((value) => value && (isRated ? value.mean : value.share));
  return (
    <tr>
      <th scope="row" dir="auto">
        {label}
      </th>
      {values.map((value, nth) => (
        <td key={nth} class="numbers">
          {value ? <Value value={value} isRated={isRated} /> : <span class="muted">–</span>}
        </td>
      ))}
      <TrendCell values={figures} />
    </tr>
  );
}

function Value({ value, isRated }: { value: ComparedValue; isRated: boolean }) {
  if (isRated) return <>{value.mean === null ? '–' : formatMean(value.mean)}</>;
  return (
    <>
      {formatPercent(value.percent)} <span class="muted small">({formatNumber(value.count)})</span>
      <span class="compared-bar" aria-hidden="true">
        <i style={{ '--share': Math.min(1, value.share) }} />
      </span>
    </>
  );
}

interface RowProps {
  name: string;
  values: readonly (number | null)[];
  format: (value: number) => string;
  ofNone?: string;
}

function Row({ name, values, format, ofNone = '–' }: RowProps) {
  return (
    <tr class="compared-figures">
      <th scope="row">{name}</th>
      {values.map((value, nth) => (
        <td key={nth} class="numbers">
          {value === null ? <span class="muted small">{ofNone}</span> : format(value)}
        </td>
      ))}
      <TrendCell values={values} />
    </tr>
  );
}

/** A line over the terms, for the eye: the numbers stand beside it. */
function TrendCell({ values }: { values: readonly (number | null)[] }) {
  if (values.length < 2) return null;
  const runs = trendOf(values);
  return (
    <td class="trend">
      <svg viewBox="-4 -2 108 34" aria-hidden="true">
        {runs.map((points, nth) => (
          <polyline key={nth} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        ))}
        {runs.flat().map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r="3" />
        ))}
      </svg>
    </td>
  );
}
