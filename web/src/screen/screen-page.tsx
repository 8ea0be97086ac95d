import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ScreenSession } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { type JoinAddress, useJoinAddress } from '../address/join-address.js';
import { toApiError } from '../api/problem.js';
import { useCrosstab } from '../crosstabs/use-crosstab.js';
import { useShown } from '../crosstabs/use-shown.js';
import { LiveLine } from '../live/live-line.js';
import { useScreenBoard } from '../quiz/screen/use-screen-board.js';
import { useScreenQa } from '../qa/screen/use-screen-qa.js';
import { useLine } from '../live/use-line.js';
import { PageMessage } from '../ui/page-message.js';
import { useTitle } from '../ui/title.js';
import { type Access, findAccess } from './access.js';
import type { Room } from '../live/room.rules.js';
import { useWakeLock } from '../ui/wake-lock.js';
import { Controls } from './controls.js';
import { Reactions } from './reactions-part.js';
import { Stage } from './stage.js';
import { texts } from './texts.js';
import { useBoardByItself } from './use-board-by-itself.js';
import type { Turn } from './use-pages.js';
import { useView } from './use-view.js';
import { useQrCode } from '../ui/qr-code.js';

/** Until it is tried again where nobody answers. Milliseconds. */
const RETRY = 3_000;

export function ScreenPage({ sessionId }: { sessionId: string }) {
  const [access, setAccess] = useState<Access | 'looking' | 'none' | 'lost' | 'failed'>('looking');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    findAccess(sessionId).then(
      (found) => setAccess(found ?? 'none'),
      (error: unknown) => {
        if (toApiError(error).code === 'page_failed') return setAccess('failed');
        setAccess('lost');
        timer = setTimeout(() => setTries(tries + 1), RETRY);
      },
    );
    return () => clearTimeout(timer);
  }, [sessionId, tries]);

  switch (access) {
    case 'looking':
      return <PageMessage title={texts.loading} />;
    case 'lost':
      return <PageMessage title={texts.offline} />;
    case 'failed':
      return <PageMessage title={texts.fault} hint={texts.faultHint} />;
    case 'none':
      return (
        <PageMessage title={texts.noAccess} hint={texts.noAccessHint}>
          <a
            class="button primary large"
            href={`${basePath}/host?to=/screen/${encodeURIComponent(sessionId)}`}
          >
            {texts.logIn}
          </a>
        </PageMessage>
      );
    default:
      return <Screen sessionId={sessionId} access={access} />;
  }
}

function Screen({ sessionId, access }: { sessionId: string; access: Access }) {
  const open = useCallback(
    () => new LiveLine<ScreenSession>('screen', access.credentials, access.renew),
    [access],
  );
  const line = useLine(open);
  const address = useJoinAddress();
  const qrCode = useQrCode(access.api, sessionId, address?.url);
  const status = line.status.value;
  const room = line.room.value;
  useTitle(room?.session.title);
  useWakeLock();

  if (status.is === 'refused') return <Refused code={status.code} />;
  if (!room) return <PageMessage title={status.is === 'lost' ? texts.offline : texts.loading} />;
  return (
    <Shown
      access={access}
      line={line}
      room={room}
      address={address}
      qrCode={qrCode}
      isLost={status.is === 'lost'}
    />
  );
}

function Shown(props: {
  access: Access;
  line: LiveLine<ScreenSession>;
  room: Room<ScreenSession>;
  address: JoinAddress | undefined;
  qrCode: string | undefined;
  isLost: boolean;
}) {
  const { access, line, room, address, qrCode, isLost } = props;
  const view = useView(room.session);
  const qa = useScreenQa(line, access.api, room.session);
  const board = useScreenBoard(line, access.api, room.session);
  useBoardByItself(room, view, board);
  const shown = useShown(line, access.api, room.session.id);
  const { crosstab } = useCrosstab(access.api, shown, room);
  const [turn, setTurn] = useState<Turn>();
  const onPages = useCallback((given: Turn | undefined) => setTurn(() => given), []);
  return (
    <>
      <Stage
        room={room}
        view={view}
        qa={qa}
        board={board}
        crosstab={crosstab}
        address={address}
        qrCode={qrCode}
        isLost={isLost}
        onPages={onPages}
      />
      <Reactions line={line} session={room.session} />
      <Controls
        api={access.isHost ? access.api : undefined}
        room={room}
        view={view}
        qa={qa}
        hasBoard={board !== undefined}
        hasCrosstab={crosstab !== undefined}
        turn={turn}
      />
    </>
  );
}

const refusals: Partial<Record<string, { title: string; hint?: string }>> = {
  screen_link_revoked: { title: texts.revoked, hint: texts.revokedHint },
  unauthorized: { title: texts.revoked, hint: texts.revokedHint },
  page_failed: { title: texts.fault, hint: texts.faultHint },
};

function Refused({ code }: { code: string }) {
  return <PageMessage {...(refusals[code] ?? { title: texts.gone })} />;
}
