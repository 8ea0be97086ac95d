import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ModeratorSession } from '../../../src/contract/index.js';
import { apiByLink, tokenOfLink } from '../auth/by-link.js';
import { LiveLine } from '../live/live-line.js';
import { useLine } from '../live/use-line.js';
import { useAllQa } from '../qa/host/use-all-qa.js';
import { useReactions } from '../reactions/host/use-reactions.js';
import { PageMessage } from '../ui/page-message.js';
import { useTitle } from '../ui/title.js';
import { ModeratedSession } from './moderated-session.js';
import { texts } from './texts.js';

/** Somebody without an account, who decides what the hall sees of what people write. */
export function ModeratePage({ sessionId }: { sessionId: string }) {
  const [token] = useState(() => tokenOfLink('moderate', sessionId));
  if (token === undefined) {
    return <PageMessage title={texts.noAccess} hint={texts.noAccessHint} />;
  }
  return <ByLink token={token} sessionId={sessionId} />;
}

function ByLink({ token, sessionId }: { token: string; sessionId: string }) {
  const api = useMemo(() => apiByLink(token), [token]);
  const open = useCallback(
    () => new LiveLine<ModeratorSession>('moderator', () => Promise.resolve({ token })),
    [token],
  );
  const line = useLine(open);
  const reactions = useReactions(line);
  const status = line.status.value;
  const room = line.room.value;
  const qa = useAllQa(line, api, sessionId, room?.session.settings.qa ?? 'off');
  useTitle(room?.session.title);

  if (status.is === 'refused') return <Refused code={status.code} />;
  const isLost = status.is === 'lost';
  if (!room) return <PageMessage title={isLost ? texts.offline : texts.loading} />;
  return <ModeratedSession api={api} room={room} qa={qa} isLost={isLost} reactions={reactions} />;
}

const refusals: Partial<Record<string, { title: string; hint: string }>> = {
  moderator_link_revoked: { title: texts.revoked, hint: texts.revokedHint },
  unauthorized: { title: texts.revoked, hint: texts.revokedHint },
  page_failed: { title: texts.fault, hint: texts.faultHint },
};

function Refused({ code }: { code: string }) {
  return <PageMessage {...(refusals[code] ?? { title: texts.gone })} />;
}
