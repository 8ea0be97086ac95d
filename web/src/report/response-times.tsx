import type { Session } from '../../../src/contract/index.js';
import { directionOf } from '../../../src/contract/direction.js';
import type {
  ReportedQuestion,
  ResponseTime,
  SessionReport,
} from '../../../src/contract/reports.js';
import { plain } from '../markup/markup.js';
import { formatNumber } from '../texts/locale.js';
import { lengthText } from './format.js';
import { texts } from './texts.js';
import { boxOf } from './times.rules.js';

type Timed = ReportedQuestion & { responseTime: ResponseTime };

/** How long people took for each question, all on one scale. */
export function ResponseTimes({ session, report }: { session: Session; report: SessionReport }) {
  const timed = report.questions.filter((one): one is Timed => one.responseTime !== null);
  if (timed.length === 0) return null;
  const most = Math.max(...timed.map(({ responseTime }) => responseTime.quartiles[1])) || 1;
  return (
    <section class="card report-part" aria-labelledby="report-speed">
      <h2 id="report-speed">{texts.responseTimes}</h2>
      <p class="muted small">{texts.responseHint}</p>
      <ol class="speed-rows">
        {timed.map(({ questionId, responseTime }) => {
          const at = session.questions.findIndex(({ id }) => id === questionId);
          const question = session.questions[at];
          if (!question) return null;
          const { median, quartiles } = responseTime;
          const box = boxOf(responseTime, most);
          return (
            <li key={questionId} class="speed-row">
              <span class="speed-name">
                <span class="numbers">{formatNumber(at + 1)}.</span>{' '}
                <span dir={directionOf(question)}>{plain(question.prompt)}</span>
              </span>
              <span class="speed-said numbers">
                {texts.responseSaid(
                  lengthText(median),
                  lengthText(quartiles[0]),
                  lengthText(quartiles[1]),
                )}
              </span>
              <span
                class="speed-track"
                aria-hidden="true"
                style={{ '--from': box.from, '--to': box.to, '--median': box.median }}
              >
                <i />
                <b />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
