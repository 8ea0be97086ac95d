import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { ScreenLink, Session } from '../../../src/contract/index.js';
import {
  type JoinAddress,
  joinUrlAt,
  noteOn,
  screenUrlAt,
  useJoinAddress,
} from '../address/join-address.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatCode } from '../texts/locale.js';
import { Dialog } from '../ui/dialog.js';
import { useQrCode } from '../ui/qr-code.js';
import { ErrorNotice } from './error-notice.js';
import { CopyButton } from './copy-button.js';
import { download, toPng } from './download.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

/** All that one hands out: code, link and QR code for the audience, a link for a screen. */
export function ShareDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { id, code, settings } = session;
  const address = useJoinAddress();
  const joinUrl = address && joinUrlAt(address, code);
  const qrCode = useQrCode(organizerApi, id, address?.url);
  const file = `plenum-${code}`;
  return (
    <Dialog title={texts.share} onClose={onClose}>
      <div class="share">
        <div class="share-qr">{qrCode && <img src={qrCode} alt={texts.qr} />}</div>
        <dl class="share-facts">
          <dt>{texts.code}</dt>
          <dd>
            <b class="share-code numbers">{formatCode(code)}</b>
            <CopyButton text={code} label={texts.code} />
          </dd>
          <dt>{texts.joinLink}</dt>
          <dd>
            {joinUrl && (
              <>
                <a href={joinUrl} target="_blank" rel="noopener">
                  {joinUrl}
                </a>
                <CopyButton text={joinUrl} label={texts.joinLink} />
              </>
            )}
            {noteOn(address) && <p class="hint">{noteOn(address)}</p>}
          </dd>
          {settings.passcode !== null && (
            <>
              <dt>{texts.passcode}</dt>
              <dd>
                <b>{settings.passcode}</b>
                <CopyButton text={settings.passcode} label={texts.passcode} />
              </dd>
            </>
          )}
        </dl>
      </div>
      <div class="actions">
        <button
          class="button small"
          disabled={!qrCode}
          onClick={() => download(qrCode!, `${file}.svg`)}
        >
          {texts.download('SVG')}
        </button>
        <button
          class="button small"
          disabled={!qrCode}
          onClick={() => void toPng(qrCode!).then((url) => download(url, `${file}.png`))}
        >
          {texts.download('PNG')}
        </button>
      </div>
      {address && <ScreenLinkPart sessionId={id} address={address} />}
      <div class="actions end">
        <button class="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}

function ScreenLinkPart({ sessionId, address }: { sessionId: string; address: JoinAddress }) {
  const [said, setSaid] = useState('');
  const queries = useQueryClient();
  const queryKey = ['screen-link', sessionId];
  const params = { path: { id: sessionId } };
  const show = (link: ScreenLink | null) => queries.setQueryData(queryKey, link);
  const link = useQuery<ScreenLink | null>({ queryKey, queryFn: () => findLink(sessionId) });
  const make = useAction({
    mutationFn: () => dataOf(organizerApi.POST('/v1/sessions/{id}/screen-link', { params })),
    onSuccess: (made) => {
      show(made);
      setSaid('');
    },
  });
  const revoke = useAction({
    mutationFn: () => dataOf(organizerApi.DELETE('/v1/sessions/{id}/screen-link', { params })),
    onSuccess: () => {
      show(null);
      setSaid(texts.revoked);
    },
  });
  const url = link.data && screenUrlAt(address, sessionId, link.data.token);
  const error = make.error ?? revoke.error ?? link.error;
  return (
    <section class="share-screen" aria-labelledby="screen-link">
      <h3 id="screen-link">{texts.screenLink}</h3>
      <p class="hint">{texts.screenLinkHint}</p>
      <ErrorNotice error={error} />
      {url ? (
        <div class="actions">
          <input
            class="input share-link"
            readOnly
            value={url}
            aria-label={texts.screenLink}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <CopyButton text={url} label={texts.screenLink} />
          <button
            class="button small danger"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate()}
          >
            {texts.revoke}
          </button>
        </div>
      ) : (
        <button
          class="button small"
          disabled={make.isPending || link.isPending}
          onClick={() => make.mutate()}
        >
          {texts.makeLink}
        </button>
      )}
      <p class="hint" role="status">
        {said}
      </p>
    </section>
  );
}

/** @returns null where the session has no link */
async function findLink(id: string): Promise<ScreenLink | null> {
  try {
    return await dataOf(
      organizerApi.GET('/v1/sessions/{id}/screen-link', { params: { path: { id } } }),
    );
  } catch (error) {
    if (toApiError(error).code === 'screen_link_not_found') return null;
    throw error;
  }
}
