import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { directionOf } from '../../../src/contract/direction.js';
import type { Question, Result } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ErrorNotice } from '../host/error-notice.js';
import { texts as hostTexts } from '../host/texts.js';
import { nameOf } from '../kinds/edit.js';
import { ResultChart } from '../kinds/result-chart.js';
import { useTitle } from '../ui/title.js';
import { SessionFacts } from './sessions-area.js';
import { texts } from './texts.js';
import { written } from '../markup/markup.js';

/** A session of somebody else, to look at. */
export function SessionPage({ id }: { id: string }) {
  const { data: view, error } = useQuery({
    queryKey: ['admin', 'session', id],
    queryFn: () =>
      dataOf(organizerApi.GET('/v1/admin/sessions/{id}', { params: { path: { id } } })),
    // Each look is in the audit log: none is taken that nobody asked for.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useTitle(view?.title);
  return (
    <main class="admin" aria-busy={!view && !error}>
      <Link href="/sessions" class="small back">
        {texts.backToList}
      </Link>
      <ErrorNotice error={error} />
      {view && (
        <>
          <h1 dir="auto">{view.title}</h1>
          <SessionFacts session={view} />
          <p class="notice">{texts.lookNotice}</p>
          {view.session.questions.length === 0 && <p class="muted">{texts.noQuestions}</p>}
          <ol class="admin-questions">
            {view.session.questions.map((question) => (
              <li key={question.id} class="card">
                <Answered
                  question={question as Question}
                  result={view.results.find(({ questionId }) => questionId === question.id)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </main>
  );
}

function Answered({ question, result }: { question: Question; result: Result | undefined }) {
  const { prompt, status } = question;
  return (
    <>
      <h2 dir={directionOf(question)}>{written(prompt)}</h2>
      <p class="small muted">
        {nameOf(question)} · {hostTexts.questionStatus[status]} ·{' '}
        {texts.votes(result?.totalVotes ?? 0)}
      </p>
      <ResultChart question={question} result={result} />
    </>
  );
}
