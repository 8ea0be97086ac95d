import { useState } from 'preact/hooks';
import type { Session } from '../../../src/contract/index.js';
import { ExportMenu } from '../exports/menu.js';
import type { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import type { LiveList } from '../qa/live-list.js';
import { formatCode } from '../texts/locale.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ErrorNotice } from './error-notice.js';
import { KeepTemplateDialog } from './keep-template-dialog.js';
import { Report } from './report.js';
import { useDuplicate, useSessionAction } from './session-actions.js';
import { texts } from './texts.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  /** Undefined where the audience cannot ask anything. */
  qa: LiveList | undefined;
  /** Told of the session as it is then: its code may be another one. */
  onReopened: (session: Session) => void;
}

/** All results of a session, and what one does with it when it is over. */
export function Overview({ line, room, qa, onReopened }: Props) {
  const { session } = room;
  const duplicate = useDuplicate(session.id);
  const [isKeeping, setKeeping] = useState(false);
  /** The title of what was made. */
  const [kept, setKept] = useState('');
  return (
    <div class="overview">
      <div class="actions overview-actions">
        <button type="button" class="button primary" onClick={() => print()}>
          {texts.printReport}
        </button>
        <button
          type="button"
          class="button"
          disabled={duplicate.isPending}
          onClick={() => duplicate.mutate()}
        >
          {texts.duplicate}
        </button>
        <button type="button" class="button" onClick={() => setKeeping(true)}>
          {texts.keepTemplate}
        </button>
        {session.status === 'ended' && (
          <ReopenButton line={line} session={session} onReopened={onReopened} />
        )}
        <ExportMenu session={session} />
      </div>
      <ErrorNotice error={duplicate.error} />
      <p class={kept ? 'notice good' : 'visually-hidden'} role="status">
        {kept && texts.keptTemplate(kept)}
      </p>
      {isKeeping && (
        <KeepTemplateDialog session={session} onKept={setKept} onClose={() => setKeeping(false)} />
      )}
      <Report room={room} qa={qa} />
    </div>
  );
}

function ReopenButton({
  line,
  session,
  onReopened,
}: Omit<Props, 'room' | 'qa'> & { session: Session }) {
  const [isAsking, setAsking] = useState(false);
  const reopen = useSessionAction(line, session.id, 'reopen', onReopened);
  return (
    <>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {texts.reopen}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={texts.reopenSession}
          hint={texts.reopenHint(formatCode(session.code))}
          action={texts.reopen}
          isBusy={reopen.isPending}
          error={reopen.error}
          onConfirm={() => reopen.mutate()}
          onClose={() => setAsking(false)}
          isSafe
        />
      )}
    </>
  );
}
