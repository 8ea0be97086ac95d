import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ConfirmDialog } from '../host/confirm-dialog.js';
import { ErrorNotice } from '../host/error-notice.js';
import { useAction } from '../host/use-action.js';
import { formatDate } from '../texts/locale.js';
import { adminKey } from './queries.js';
import { texts } from './texts.js';
import type { FailedJob } from './types.js';

/** So many at a time: they go as they are dealt with, and others come in their place. */
const SHOWN = 50;

/** What waits for somebody to decide. @param refresh milliseconds */
export function FailedJobs({ refresh }: { refresh: number }) {
  const [said, setSaid] = useState('');
  const queries = useQueryClient();
  const jobs = useQuery({
    queryKey: adminKey('jobs'),
    queryFn: () =>
      dataOf(organizerApi.GET('/v1/admin/jobs', { params: { query: { limit: SHOWN } } })),
    refetchInterval: refresh,
  });
  const done = async (text: string) => {
    setSaid(text);
    await Promise.all([
      queries.invalidateQueries({ queryKey: adminKey('jobs') }),
      queries.invalidateQueries({ queryKey: adminKey('numbers') }),
    ]);
  };
  const items = jobs.data?.items ?? [];
  return (
    <section class="card form" aria-labelledby="failed-jobs">
      <h2 id="failed-jobs">{texts.failedJobs}</h2>
      <ErrorNotice error={jobs.error} />
      {jobs.isSuccess && (
        <p class="hint">{items.length === 0 ? texts.noFailedJobs : texts.failedHint}</p>
      )}
      <ul class="rows" aria-busy={jobs.isPending}>
        {items.map((job) => (
          <JobRow key={job.id} job={job} onDone={done} />
        ))}
      </ul>
      <p class="hint" role="status">
        {said}
      </p>
    </section>
  );
}

function JobRow({ job, onDone }: { job: FailedJob; onDone: (said: string) => Promise<void> }) {
  const { id, queue, name, failedAt, attemptsMade, reason } = job;
  const [isAsking, setAsking] = useState(false);
  const params = { path: { jobId: id } };
  const retry = useAction({
    mutationFn: () => dataOf(organizerApi.POST('/v1/admin/jobs/{jobId}/retry', { params })),
    onSuccess: () => onDone(texts.retried),
  });
  const discard = useAction({
    mutationFn: () => dataOf(organizerApi.DELETE('/v1/admin/jobs/{jobId}', { params })),
    onSuccess: () => onDone(texts.discarded),
  });
  return (
    <li class="row admin-row admin-job">
      <span class="row-name">
        {texts.queueNames[queue] ?? queue}: {name}
      </span>
      <span class="admin-facts small muted">
        {failedAt !== null && <span>{texts.failedAt(formatDate(failedAt))}</span>}
        <span>{texts.tries(attemptsMade)}</span>
        <code>{reason}</code>
      </span>
      <span class="actions">
        <button class="button small" disabled={retry.isPending} onClick={() => retry.mutate()}>
          {texts.retryJob} <span class="visually-hidden">{id}</span>
        </button>
        <button class="button small danger" onClick={() => setAsking(true)}>
          {texts.discardJob} <span class="visually-hidden">{id}</span>
        </button>
      </span>
      <ErrorNotice error={retry.error} />
      {isAsking && (
        <ConfirmDialog
          title={texts.discardTitle}
          hint={texts.discardHint}
          action={texts.discardJob}
          isBusy={discard.isPending}
          error={discard.error}
          onConfirm={() => discard.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
