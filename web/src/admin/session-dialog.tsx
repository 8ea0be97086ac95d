import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import { texts as hostTexts } from '../host/texts.js';
import { Dialog } from '../ui/dialog.js';
import { SessionFacts } from './sessions-area.js';
import { ConfirmAct } from './confirm-act.js';
import { texts } from './texts.js';
import type { AdminSession } from './types.js';

type Act = 'end' | 'hold' | 'release' | 'delete';

interface Props {
  session: AdminSession;
  /** Reads the list anew. */
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** What can be done with a session or a poll, without looking into it. */
export function SessionDialog({ session, onChanged, onClose }: Props) {
  const [asked, ask] = useState<Act>();
  const { id, title, status, legalHoldAt } = session;
  const isHeld = legalHoldAt !== null;
  return (
    <Dialog title={title} onClose={onClose}>
      <SessionFacts session={session} />
      <div class="choices">
        <Link class="button" href={`/sessions/${id}`}>
          {texts.look}
        </Link>
        <p class="hint">{texts.lookHint}</p>
        {status === 'live' && (
          <button type="button" class="button" onClick={() => ask('end')}>
            {texts.endSession}
          </button>
        )}
        <button type="button" class="button" onClick={() => ask(isHeld ? 'release' : 'hold')}>
          {isHeld ? texts.release : texts.hold}
        </button>
        <button type="button" class="button danger" disabled={isHeld} onClick={() => ask('delete')}>
          {texts.deleteSession}
        </button>
        {isHeld && <p class="hint">{texts.isUnderHold}</p>}
      </div>
      <div class="actions end">
        <button type="button" class="button" onClick={onClose} autofocus>
          {hostTexts.close}
        </button>
      </div>
      {asked && (
        <Confirm
          act={asked}
          session={session}
          onDone={async () => {
            ask(undefined);
            if (asked === 'delete') onClose();
            await onChanged();
          }}
          onClose={() => ask(undefined)}
        />
      )}
    </Dialog>
  );
}

interface ConfirmProps {
  act: Act;
  session: AdminSession;
  onDone: () => Promise<void>;
  onClose: () => void;
}

function Confirm({ act, session, onDone, onClose }: ConfirmProps) {
  const { title, questions, votes } = session;
  const said = {
    end: [texts.endTitle(title), texts.endHint, texts.endSession],
    hold: [texts.holdTitle(title), texts.holdHint, texts.hold],
    release: [texts.releaseTitle(title), texts.releaseHint, texts.release],
    delete: [texts.deleteTitle(title), texts.deleteHint(questions, votes), texts.deleteSession],
  } as const satisfies Record<Act, readonly [string, string, string]>;
  return (
    <ConfirmAct
      said={said[act]}
      isSafe={act === 'hold'}
      send={() => send(act, session.id)}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

function send(act: Act, id: string): Promise<unknown> {
  const params = { path: { id } };
  switch (act) {
    case 'end':
      return dataOf(organizerApi.POST('/v1/admin/sessions/{id}/end', { params }));
    case 'hold':
      return dataOf(organizerApi.PUT('/v1/admin/sessions/{id}/legal-hold', { params }));
    case 'release':
      return dataOf(organizerApi.DELETE('/v1/admin/sessions/{id}/legal-hold', { params }));
    case 'delete':
      return dataOf(organizerApi.DELETE('/v1/admin/sessions/{id}', { params }));
  }
}
