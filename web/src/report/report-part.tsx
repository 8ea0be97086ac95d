import { Link } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import type { LiveList } from '../qa/live-list.js';
import { isQuizSession } from '../quiz/host/session.rules.js';
import { formatDate } from '../texts/locale.js';
import { Asked } from './asked.js';
import { PointsTable } from './board.js';
import { Crosstabs } from './crosstabs.js';
import { ResponseTimes } from './response-times.js';
import { texts } from './texts.js';
import { TurnoutChart } from './turnout.js';
import { useReport } from './use-report.js';
import './report.css';

export { zoneAt } from './format.js';

/** Facts of the head that the server has to add up. */
export function ReportFacts({ session }: { session: Session }) {
  const { data: report } = useReport(session);
  if (!report) return null;
  const { voters, votes, deletesAt } = report;
  return (
    <>
      <div>
        <dt>{texts.voters}</dt>
        <dd class="numbers">{texts.votersCount(voters, votes)}</dd>
      </div>
      {deletesAt !== null && (
        <div>
          <dt>{texts.kept}</dt>
          <dd>{formatDate(deletesAt)}</dd>
        </div>
      )}
    </>
  );
}

/** What comes before the results. */
export function ReportTimes({ session }: { session: Session }) {
  const { data: report } = useReport(session);
  if (!report) return null;
  return (
    <>
      {report.terms > 1 && (
        <p class="overview-actions">
          <Link class="button" href={`/sessions/${session.id}/comparison`}>
            {texts.compare}
          </Link>
        </p>
      )}
      <TurnoutChart report={report} />
      <ResponseTimes session={session} report={report} />
    </>
  );
}

/** What comes behind them. */
export function ReportRest({ session, qa }: { session: Session; qa: LiveList | undefined }) {
  return (
    <>
      <Crosstabs session={session} />
      {isQuizSession(session) && <PointsTable session={session} />}
      {qa && <Asked list={qa} />}
    </>
  );
}
