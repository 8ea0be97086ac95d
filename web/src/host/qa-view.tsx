import type { Session } from '../../../src/contract/index.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { LiveLine } from '../live/live-line.js';
import { QaPanelPart } from '../qa/host/panel-part.js';
import { waitingIn } from '../qa/host/use-all-qa.js';
import type { LiveList } from '../qa/live-list.js';
import { texts } from './texts.js';
import { useIdeas } from './use-ideas.js';

interface Props {
  line: LiveLine<Session>;
  session: Session;
  /** Undefined where the session does not have that. */
  list: LiveList | undefined;
}

/** What the audience asks. */
export function QaView({ line, session, list }: Props) {
  const ideas = useIdeas(line, session.id, 'qaIds');
  if (!list) return <p class="empty muted">{texts.qaOff}</p>;
  return <QaPanelPart api={organizerApi} list={list} settings={session.settings} ideas={ideas} />;
}

/** What the link to it says: how many wait for the host. */
export function QaLabel({ list }: { list: LiveList }) {
  const waiting = waitingIn(list);
  return (
    <>
      {texts.qaView}
      {waiting > 0 && (
        <>
          {' '}
          <span class="pill numbers" aria-hidden="true">
            {waiting}
          </span>
          <span class="visually-hidden">{texts.qaWaiting(waiting)}</span>
        </>
      )}
    </>
  );
}
