import type { CrossTab, Session } from '../../../src/contract/index.js';
import '../crosstabs/crosstab.css';
import { FlowPicture } from '../crosstabs/flow.js';
import { captionOf, CrossTable, isPair, notesOf } from '../crosstabs/table.js';
import { texts as crosstabTexts } from '../crosstabs/texts.js';
import { plain } from '../markup/markup.js';
import { texts } from './texts.js';
import { useReport } from './use-report.js';

/** One question by another, of those pairs that the host has looked at. */
export function Crosstabs({ session }: { session: Session }) {
  const { data: report } = useReport(session);
  if (!report || report.crosstabs.length === 0) return null;
  return (
    <section class="card report-part report-crosstabs" aria-labelledby="report-crosstabs">
      <h2 id="report-crosstabs">{texts.crosstabs}</h2>
      {report.crosstabs.map((crosstab) => (
        <Crossed
          key={`${crosstab.questionId} ${crosstab.by}`}
          session={session}
          crosstab={crosstab}
        />
      ))}
    </section>
  );
}

function Crossed({ session, crosstab }: { session: Session; crosstab: CrossTab }) {
  const promptOf = (id: string) => session.questions.find((one) => one.id === id)?.prompt ?? '';
  const numberOf = (id: string) => session.questions.findIndex((one) => one.id === id) + 1;
  const [prompt, by] = [promptOf(crosstab.questionId), promptOf(crosstab.by)];
  const caption = captionOf(prompt, by);
  return (
    <section class="report-crosstab">
      <h3 class="crosstab-title" dir="auto">
        <span class="numbers">{numberOf(crosstab.questionId)}.</span> {plain(prompt)}{' '}
        <span class="muted">{crosstabTexts.by(`${numberOf(crosstab.by)}. ${plain(by)}`)}</span>
      </h3>
      <p class="crosstab-notes small muted numbers">
        {notesOf(crosstab).map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
      {isPair(crosstab) && crosstab.repeats === 'by' && <FlowPicture crosstab={crosstab} />}
      <div class="crosstab-scroll" tabIndex={0} role="group" aria-label={caption}>
        <CrossTable crosstab={crosstab} caption={caption} />
      </div>
    </section>
  );
}
