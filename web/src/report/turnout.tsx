import type { SessionReport } from '../../../src/contract/reports.js';
import { formatNumber } from '../texts/locale.js';
import { momentText, slotText } from './format.js';
import { texts } from './texts.js';
import { ticksOf } from './times.rules.js';

/** How many votes came when. */
export function TurnoutChart({ report }: { report: SessionReport }) {
  const { turnout, voters, votes } = report;
  if (votes === 0) return null;
  return (
    <section class="card report-part" aria-labelledby="report-turnout">
      <h2 id="report-turnout">{texts.turnout}</h2>
      {turnout ? (
        <Chart turnout={turnout} voters={voters} votes={votes} />
      ) : (
        <p class="muted">{texts.tooFew}</p>
      )}
    </section>
  );
}

interface ChartProps {
  turnout: NonNullable<SessionReport['turnout']>;
  voters: number;
  votes: number;
}

function Chart({ turnout, voters, votes }: ChartProps) {
  const { slots, slotSeconds } = turnout;
  const from = Date.parse(turnout.from);
  const span = slots.length * slotSeconds * 1_000;
  const timeOf = (slot: number) => momentText(from + slot * slotSeconds * 1_000, span);
  const most = Math.max(...slots.map((slot) => slot.votes));
  const mostAt = slots.findIndex((slot) => slot.votes === most);
  const said = texts.turnoutSaid(votes, voters, timeOf(0), timeOf(slots.length));
  return (
    <>
      <p class="muted small numbers">
        {said}. {texts.slot(slotText(slotSeconds))} {texts.most(most, timeOf(mostAt))}
      </p>
      <div class="turnout" role="img" aria-label={said}>
        <span class="turnout-most small muted numbers">{formatNumber(most)}</span>
        <div class="turnout-bars">
          {slots.map((slot, nth) => (
            <span key={nth} style={{ '--votes': slot.votes / most }}>
              <i style={{ '--new': slot.votes === 0 ? 0 : slot.newVoters / slot.votes }} />
            </span>
          ))}
        </div>
        <div class="turnout-ticks small muted numbers">
          {ticksOf(slots.length).map((tick, nth, all) => (
            <span key={nth} data-at={nth === 0 ? 'start' : nth === all.length - 1 ? 'end' : ''}>
              {timeOf(tick)}
            </span>
          ))}
        </div>
      </div>
      <ul class="turnout-legend small" aria-hidden="true">
        <li data-is="new">{texts.newVoters}</li>
        <li data-is="further">{texts.furtherVotes}</li>
      </ul>
      <details class="report-table">
        <summary>{texts.asTable}</summary>
        <table class="report-rows">
          <thead>
            <tr>
              <th scope="col">{texts.time}</th>
              <th scope="col">{texts.votes}</th>
              <th scope="col">{texts.newVoters}</th>
            </tr>
          </thead>
          <tbody>
            {slots.map((slot, nth) => (
              <tr key={nth}>
                <th scope="row" class="numbers">
                  {timeOf(nth)}
                </th>
                <td class="numbers">{formatNumber(slot.votes)}</td>
                <td class="numbers">{formatNumber(slot.newVoters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
