import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ScreenSession } from '../../../src/contract/index.js';
import { basePath } from '../address/base-path.js';
import { type JoinAddress, useJoinAddress } from '../address/join-address.js';
import { toApiError } from '../api/problem.js';
import { LiveLine } from '../live/live-line.js';
import { useLine } from '../live/use-line.js';
import { Brand } from '../ui/brand.js';
import { useTitle } from '../ui/title.js';
import { type Access, findAccess } from './access.js';
import type { Room } from '../live/room.rules.js';
import { useWakeLock } from '../ui/wake-lock.js';
import { Controls } from './controls.js';
import { Stage } from './stage.js';
import { texts } from './texts.js';
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
      return <Message title={texts.loading} />;
    case 'lost':
      return <Message title={texts.offline} />;
    case 'failed':
      return <Message title={texts.fault} hint={texts.faultHint} />;
    case 'none':
      return (
        <Message title={texts.noAccess} hint={texts.noAccessHint}>
          <a
            class="button primary large"
            href={`${basePath}/host?to=/screen/${encodeURIComponent(sessionId)}`}
          >
            {texts.logIn}
          </a>
        </Message>
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

  if (status.is === 'refused') return <Refused code={status.error.code} />;
  if (!room) return <Message title={status.is === 'lost' ? texts.offline : texts.loading} />;
  return (
    <Shown
      access={access}
      room={room}
      address={address}
      qrCode={qrCode}
      isLost={status.is === 'lost'}
    />
  );
}

function Shown(props: {
  access: Access;
  room: Room<ScreenSession>;
  address: JoinAddress | undefined;
  qrCode: string | undefined;
  isLost: boolean;
}) {
  const { access, room, address, qrCode, isLost } = props;
  const view = useView(room.session);
  const [turn, setTurn] = useState<Turn>();
  const onPages = useCallback((given: Turn | undefined) => setTurn(() => given), []);
  return (
    <>
      <Stage
        room={room}
        view={view}
        address={address}
        qrCode={qrCode}
        isLost={isLost}
        onPages={onPages}
      />
      <Controls api={access.isHost ? access.api : undefined} room={room} view={view} turn={turn} />
    </>
  );
}

const refusals: Partial<Record<string, { title: string; hint?: string }>> = {
  screen_link_revoked: { title: texts.revoked, hint: texts.revokedHint },
  unauthorized: { title: texts.revoked, hint: texts.revokedHint },
  page_failed: { title: texts.fault, hint: texts.faultHint },
};

function Refused({ code }: { code: string }) {
  return <Message {...(refusals[code] ?? { title: texts.gone })} />;
}

function Message(props: { title: string; hint?: string; children?: preact.ComponentChildren }) {
  return (
    <main class="screen-message">
      <Brand />
      <div role="status">
        <h1>{props.title}</h1>
        {props.hint && <p class="muted">{props.hint}</p>}
      </div>
      {props.children}
    </main>
  );
}
