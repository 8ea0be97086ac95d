import { useState } from 'preact/hooks';
import type { OrganizerQuestion, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { twinOf } from '../crosstabs/host/pair.rules.js';
import { texts } from '../crosstabs/host/texts.js';
import { hasGroups } from '../kinds/edit.js';
import type { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import { showQuestion } from './actions.js';
import { ErrorNotice } from './error-notice.js';
import { useAction } from './use-action.js';
import { usePart } from './use-part.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  question: OrganizerQuestion;
}

const load = () => import('../crosstabs/host/panel.js');

/** One question by another, and asking it again: of those that have groups, once they were asked. */
export function CrosstabPart(props: Props) {
  const { line, room, question } = props;
  const { session } = room;
  const [isOpen, open] = useState(false);
  const part = usePart(isOpen ? load : undefined);
  const again = useAction({
    mutationFn: () =>
      dataOf(
        organizerApi.POST('/v1/questions/{id}/repeat', { params: { path: { id: question.id } } }),
      ),
    onSuccess: (repeated) => showQuestion(line, repeated),
  });
  if (question.openedAt === null || !hasGroups(question)) return null;
  const twin = twinOf(question, session.questions);
  const mayRepeat = question.status === 'closed' && session.status === 'live';
  return (
    <div class="crosstab-part">
      <div class="actions">
        <button
          type="button"
          class="button small"
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          {twin?.openedAt ? texts.whoMoved : texts.compare}
        </button>
        {mayRepeat && (
          <button
            type="button"
            class="button small"
            disabled={again.isPending}
            onClick={() => again.mutate()}
          >
            {texts.askAgain}
          </button>
        )}
        <span class="muted small" role="status">
          {again.isSuccess && texts.askedAgain}
        </span>
      </div>
      <ErrorNotice error={again.error} />
      {isOpen && (part ? <part.CrosstabPanel {...props} /> : <p aria-busy="true" />)}
    </div>
  );
}
