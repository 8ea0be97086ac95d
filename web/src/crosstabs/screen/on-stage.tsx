import { useRef } from 'preact/hooks';
import type { CrossTab, ScreenSession } from '../../../../src/contract/index.js';
import { plain, written } from '../../markup/markup.js';
import { Announcer } from '../../ui/announcer.js';
import '../crosstab.css';
import { FlowPicture } from '../flow.js';
import { captionOf, CrossTable, isPair, notesOf } from '../table.js';
import { texts } from '../texts.js';
import './on-stage.css';
import { useScale } from './use-scale.js';

export interface CrosstabOnStageProps {
  session: ScreenSession;
  crosstab: CrossTab;
}

/** One question by another, or who moved between two times that it was asked; all of it, as large as there is room. */
export function CrosstabOnStage({ session, crosstab }: CrosstabOnStageProps) {
  const promptOf = (id: string) => session.questions.find((one) => one.id === id)?.prompt ?? '';
  const [prompt, by] = [promptOf(crosstab.questionId), promptOf(crosstab.by)];
  const isFlow = isPair(crosstab) && crosstab.repeats === 'by' && crosstab.groups.length > 0;
  const notes = notesOf(crosstab);
  const main = useRef<HTMLElement>(null);
  useScale(main, wordsOf(crosstab, [prompt, by, ...notes]));
  const table = <CrossTable crosstab={crosstab} caption={captionOf(prompt, by)} />;
  return (
    <main ref={main} class="stage-question stage-crosstab" style={sizeOf(crosstab)}>
      <div class="stage-state" role="status">
        {notes.map((note) => (
          <span key={note} class="state numbers">
            <bdi>{note}</bdi>
          </span>
        ))}
      </div>
      <h1 class="crosstab-prompt" dir="auto">
        {written(prompt)}
        {!isPair(crosstab) && <span class="crosstab-by">{texts.by(plain(by))}</span>}
      </h1>
      <div class="stage-chart">
        {isFlow ? (
          <>
            <FlowPicture crosstab={crosstab} />
            <div class="visually-hidden">{table}</div>
          </>
        ) : (
          crosstab.groups.length > 0 && table
        )}
      </div>
      <Announcer text={notes[0] ?? ''} />
    </main>
  );
}

/** What takes room, but for numbers: their room is that of so many digits. */
function wordsOf({ groups, buckets, totalVotes }: CrossTab, words: string[]): string {
  const labels = [...groups, ...buckets].map(({ label }) => label);
  return JSON.stringify([...labels, ...words.map(withoutNumbers), `${totalVotes}`.length]);
}

const withoutNumbers = (text: string) => text.replaceAll(/\d/g, '0');

/** As large as so many rows and columns can be. */
function sizeOf({ groups, buckets }: CrossTab) {
  const rows = groups.length + (groups.length > 1 ? 1 : 0) + 1;
  return { '--rows': `${Math.max(3, rows)}`, '--columns': `${Math.max(3, buckets.length + 1.6)}` };
}
