import { useState } from 'preact/hooks';
import type { CrossTab, OrganizerQuestion, Session } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { useAction } from '../../host/use-action.js';
import { hasGroups } from '../../kinds/edit.js';
import type { LiveLine } from '../../live/live-line.js';
import type { Room } from '../../live/room.rules.js';
import { plain } from '../../markup/markup.js';
import '../crosstab.css';
import { FlowPicture } from '../flow.js';
import { captionOf, CrossTable, isPair, notesOf } from '../table.js';
import { texts as shared } from '../texts.js';
import { type Pair, useCrosstab } from '../use-crosstab.js';
import { useShown } from '../use-shown.js';
import { pairOf, twinOf } from './pair.rules.js';
import { texts } from './texts.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  question: OrganizerQuestion;
}

/** One question by another, which is picked by a tap. */
export function CrosstabPanel({ line, room, question }: Props) {
  const { session } = room;
  const others = session.questions.filter(
    (other) => other.id !== question.id && other.openedAt !== null && hasGroups(other),
  );
  const [picked, pick] = useState<string>();
  const [isSwapped, swap] = useState(false);
  const twin = twinOf(question, others);
  const by =
    others.find(({ id }) => id === picked) ?? twin ?? (others.length === 1 ? others[0] : undefined);
  if (others.length === 0) return <p class="muted small">{texts.noOther}</p>;
  return (
    <section class="crosstab-panel" aria-label={texts.compare}>
      <div class="crosstab-picks" role="group" aria-label={texts.pick}>
        {others.map(({ id, prompt }) => (
          <button
            key={id}
            type="button"
            class="button small crosstab-pick"
            aria-pressed={id === by?.id}
            onClick={() => pick(id)}
          >
            <span class="numbers">{session.questions.findIndex((one) => one.id === id) + 1}.</span>{' '}
            <span dir="auto">{plain(prompt)}</span>
          </button>
        ))}
      </div>
      {by && (
        <Crossed
          line={line}
          room={room}
          pair={pairOf(question, by, isSwapped)}
          onSwap={() => swap(!isSwapped)}
        />
      )}
    </section>
  );
}

interface CrossedProps extends Omit<Props, 'question'> {
  pair: Pair;
  onSwap: () => void;
}

function Crossed({ line, room, pair, onSwap }: CrossedProps) {
  const { session } = room;
  const { crosstab, error } = useCrosstab(organizerApi, pair, room);
  const promptOf = (id: string) => session.questions.find((one) => one.id === id)?.prompt ?? '';
  if (!crosstab) return error ? <ErrorNotice error={error} /> : <p aria-busy="true" />;
  const [prompt, by] = [promptOf(pair.questionId), promptOf(pair.by)];
  return (
    <>
      <h3 class="crosstab-title" dir="auto">
        {plain(prompt)} {!isPair(crosstab) && <span class="muted">{shared.by(plain(by))}</span>}
      </h3>
      <p class="crosstab-notes small muted numbers" role="status">
        {notesOf(crosstab).map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
      {crosstab.groups.length > 0 && <Shape crosstab={crosstab} caption={captionOf(prompt, by)} />}
      <div class="actions">
        <ShowButton line={line} sessionId={session.id} pair={pair} />
        {!isPair(crosstab) && (
          <button type="button" class="button small" onClick={onSwap}>
            {texts.swap}
          </button>
        )}
      </div>
    </>
  );
}

/** People who have moved are a flow, with a table beside it that says the same. */
function Shape({ crosstab, caption }: { crosstab: CrossTab; caption: string }) {
  const table = (
    <div class="crosstab-scroll" tabIndex={0} role="group" aria-label={caption}>
      <CrossTable crosstab={crosstab} caption={caption} />
    </div>
  );
  if (!isPair(crosstab) || crosstab.repeats !== 'by') return table;
  return (
    <>
      <FlowPicture crosstab={crosstab} />
      <details class="crosstab-numbers">
        <summary class="small">{texts.numbers}</summary>
        {table}
      </details>
    </>
  );
}

function ShowButton(props: { line: LiveLine<Session>; sessionId: string; pair: Pair }) {
  const { line, sessionId, pair } = props;
  const shown = useShown(line, organizerApi, sessionId);
  const params = { path: { id: sessionId } };
  const isShown = shown?.questionId === pair.questionId && shown.by === pair.by;
  const change = useAction({
    mutationFn: async () => {
      if (isShown) await dataOf(organizerApi.DELETE('/v1/sessions/{id}/crosstab', { params }));
      else await dataOf(organizerApi.PUT('/v1/sessions/{id}/crosstab', { params, body: pair }));
    },
  });
  return (
    <>
      <button
        type="button"
        class={`button small ${isShown ? '' : 'primary'}`}
        disabled={change.isPending}
        onClick={() => change.mutate()}
      >
        {isShown ? texts.takeOff : texts.show}
      </button>
      <span class="muted small" role="status">
        {isShown && texts.isShown}
      </span>
      <ErrorNotice error={change.error} />
    </>
  );
}
