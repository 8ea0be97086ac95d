import { useQuery } from '@tanstack/preact-query';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { ErrorNotice } from '../host/error-notice.js';
import { formatNumber } from '../texts/locale.js';
import { useTitle } from '../ui/title.js';
import { FailedJobs } from './failed-jobs.js';
import { adminKey } from './queries.js';
import { texts } from './texts.js';
import type { Numbers } from './types.js';

/** How often the figures are read anew while somebody looks: not in a tab that is hidden. Milliseconds. */
const REFRESH = 10_000;

const jobStates = ['waiting', 'active', 'delayed', 'failed'] as const;

/** How much there is, and what has failed. */
export function OverviewArea() {
  useTitle(texts.areas.overview);
  const { data: numbers, error } = useQuery({
    queryKey: adminKey('numbers'),
    queryFn: () => dataOf(organizerApi.GET('/v1/admin/numbers')),
    refetchInterval: REFRESH,
  });
  return (
    <main class="admin">
      <h1>{texts.areas.overview}</h1>
      <ErrorNotice error={error} />
      {numbers && <Figures numbers={numbers} />}
      <FailedJobs refresh={REFRESH} />
    </main>
  );
}

function Figures({ numbers }: { numbers: Numbers }) {
  const { accounts, sessions, questions, votes, jobs, process } = numbers;
  const sumOf = (state: string) =>
    Object.values(jobs).reduce((sum, counts) => sum + (counts[state] ?? 0), 0);
  const minutes = Math.floor(process.uptimeSeconds / 60);
  return (
    <>
      <FigureList
        title={texts.now}
        figures={[
          [texts.liveSessions, sessions.live],
          [texts.sockets, process.sockets],
          [texts.streams, process.streams],
          [texts.waitingJobs, sumOf('waiting')],
          [texts.failedJobs, sumOf('failed')],
          [texts.uptime, texts.uptimeText(Math.floor(minutes / 60), minutes % 60)],
        ]}
        hint={texts.ofProcess}
      />
      <FigureList
        title={texts.inAll}
        figures={[
          [texts.accounts, accounts.total],
          [texts.admins, accounts.admins],
          [texts.disabledAccounts, accounts.disabled],
          [texts.draftSessions, sessions.draft],
          [texts.endedSessions, sessions.ended],
          [texts.heldSessions, sessions.held],
          [texts.templates, sessions.templates],
          [texts.questions, questions],
          [texts.countedVotes, votes],
        ]}
      />
      <Queues jobs={jobs} />
    </>
  );
}

interface FigureListProps {
  title: string;
  figures: readonly (readonly [name: string, value: number | string])[];
  hint?: string;
}

function FigureList({ title, figures, hint }: FigureListProps) {
  return (
    <section class="card form">
      <h2>{title}</h2>
      <dl class="admin-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="numbers">{typeof value === 'number' ? formatNumber(value) : value}</dd>
          </div>
        ))}
      </dl>
      {hint && <p class="hint">{hint}</p>}
    </section>
  );
}

function Queues({ jobs }: { jobs: Numbers['jobs'] }) {
  return (
    <section class="card form">
      <h2>{texts.queues}</h2>
      <ul class="rows">
        {Object.entries(jobs).map(([name, counts]) => (
          <li key={name} class="row admin-queue">
            <span class="row-name">{texts.queueNames[name] ?? name}</span>
            <span class="admin-facts small muted numbers">
              {jobStates.map((state) => (
                <span key={state}>
                  {formatNumber(counts[state] ?? 0)} {texts.jobStates[state]}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
