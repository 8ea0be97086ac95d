import { useEffect, useState } from 'preact/hooks';
import { dataOf, type createApi } from '../api/client.js';

/** Until it is asked for again where it could not be had. Milliseconds. */
const RETRY = 5_000;

/**
 * The QR code of a session's join link, as an address for an image; undefined until it is there.
 * @param address under which phones join; undefined until it is known
 */
export function useQrCode(
  api: ReturnType<typeof createApi>,
  sessionId: string,
  address: string | undefined,
): string | undefined {
  const [url, setUrl] = useState<string>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (address === undefined) return;
    let made: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const params = { path: { id: sessionId }, query: { address } };
    dataOf(api.GET('/v1/sessions/{id}/qr.svg', { params, parseAs: 'blob' })).then(
      (blob) => {
        if (isGone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => {
        if (!isGone) timer = setTimeout(() => setTries(tries + 1), RETRY);
      },
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
      if (made) URL.revokeObjectURL(made);
    };
  }, [api, sessionId, address, tries]);
  return url;
}
