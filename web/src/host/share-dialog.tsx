import type { Session } from '../../../src/contract/index.js';
import { joinUrlAt, noteOn, useJoinAddress } from '../address/join-address.js';
import { organizerApi } from '../auth/organizer-api.js';
import { formatCode } from '../texts/locale.js';
import { Dialog } from '../ui/dialog.js';
import { useQrCode } from '../ui/qr-code.js';
import { CopyButton } from './copy-button.js';
import { download, toPng } from './download.js';
import { LinkPart } from './link-part.js';
import { texts } from './texts.js';

/** All that one hands out: code, link and QR code for the audience, links for a screen and for moderators. */
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
      {address && <LinkPart kind="screen" sessionId={id} address={address} />}
      {address && <LinkPart kind="moderator" sessionId={id} address={address} />}
      <div class="actions end">
        <button class="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
