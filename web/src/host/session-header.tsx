import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Session } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import type { LiveLine } from '../live/live-line.js';
import type { Room } from '../live/room.rules.js';
import { useTemplate } from '../templates/use-template.js';
import { formatCode } from '../texts/locale.js';
import { ErrorNotice } from './error-notice.js';
import { hasDraft } from './draft.js';
import { ParticipantsDialog } from './participants-dialog.js';
import { RosterDialog } from './roster-dialog.js';
import { useSessionAction } from './session-actions.js';
import { settingsKey, SettingsDialog } from './settings-dialog.js';
import { ShareDialog } from './share-dialog.js';
import { texts } from './texts.js';

interface Props {
  line: LiveLine<Session>;
  room: Room<Session>;
  isLost: boolean;
}

type Shown = 'none' | 'share' | 'settings' | 'roster' | 'participants';

/** What is true of the whole session, and what can be done to it. */
export function SessionHeader({ line, room, isLost }: Props) {
  const { session, connected } = room;
  const { id, title, status, code, template } = session;
  const [shown, show] = useState<Shown>(hasDraft(settingsKey(id)) ? 'settings' : 'none');
  const hide = () => show('none');
  const [, navigate] = useLocation();
  const start = useSessionAction(line, id, 'start', () => navigate(`/sessions/${id}`));
  return (
    <header class="session-header">
      <Link href={template ? '/templates' : '/'} class="small back">
        {template ? texts.allTemplates : texts.back}
      </Link>
      <div class="session-title">
        <h1 dir="auto">{title}</h1>
        <p class="session-facts muted small">
          {status === 'draft' && (
            <span class="pill draft">{template ? texts.template : texts.status.draft}</span>
          )}
          {status !== 'ended' && !template && (
            <b class="numbers session-code">{formatCode(code)}</b>
          )}
          {connected !== null && status === 'live' && (
            <span class="numbers">{texts.connectedCount(connected)}</span>
          )}
          <span role="status">{isLost ? texts.offline : ''}</span>
        </p>
      </div>
      <div class="actions">
        <button class="button" onClick={() => show('settings')}>
          {texts.settings}
        </button>
        {template ? (
          <UseButton id={id} />
        ) : (
          <>
            {' '}
            {session.settings.roster !== 'none' && (
              <button class="button" onClick={() => show('roster')}>
                {texts.rosters[session.settings.roster]}
              </button>
            )}
            {session.settings.identity === 'named' && (
              <button class="button" onClick={() => show('participants')}>
                {texts.participants}
              </button>
            )}
            <button class="button" onClick={() => show('share')}>
              {texts.share}
            </button>
            <a class="button" href={`${basePath}/screen/${id}`} target="_blank" rel="noopener">
              {texts.bigScreen}
              <span aria-hidden="true">↗</span>
              <span class="visually-hidden">({texts.opensTab})</span>
            </a>
            <span class="start-slot">
              {status === 'draft' ? (
                <button
                  class="button primary"
                  disabled={start.isPending}
                  onClick={() => start.mutate()}
                >
                  {texts.start}
                </button>
              ) : (
                <span class={`pill ${status}`}>{texts.status[status]}</span>
              )}
            </span>
          </>
        )}
      </div>
      <ErrorNotice error={start.error} />
      {shown === 'share' && <ShareDialog session={session} onClose={hide} />}
      {shown === 'roster' && <RosterDialog session={session} onClose={hide} />}
      {shown === 'participants' && <ParticipantsDialog session={session} onClose={hide} />}
      {shown === 'settings' && <SettingsDialog line={line} session={session} onClose={hide} />}
    </header>
  );
}

/** Of a template, in the place of its start. */
function UseButton({ id }: { id: string }) {
  const use = useTemplate(id);
  return (
    <>
      <button class="button primary" disabled={use.isPending} onClick={() => use.mutate()}>
        {texts.useTemplate}
      </button>
      <ErrorNotice error={use.error} />
    </>
  );
}
