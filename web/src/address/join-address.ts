import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addressForOthers, isLoopback, type ServerAddresses } from '../../../src/contract/index.js';
import { call } from '../api/call.js';
import { addresses as de } from '../texts/de/addresses.js';
import { addresses as en } from '../texts/en/addresses.js';
import { inLanguage } from '../texts/locale.js';
import { ownAddress } from './base-path.js';

/** Until it is asked again where nobody answers. Milliseconds. */
const RETRY = 5_000;

/** Under which address phones join. */
export interface JoinAddress {
  /** Without a slash at the end. */
  readonly url: string;
  /**
   * - `moved`: this page was opened by an address that means its own machine to every device, so
   *   another one is given out
   * - `alone`: no other one leads here
   */
  readonly note: 'moved' | 'alone' | undefined;
}

const texts = inLanguage({ en, de });

const joinAddress = signal<JoinAddress>();
let asking = false;

/** @returns undefined until the server has been asked, once a page */
export function useJoinAddress(): JoinAddress | undefined {
  useEffect(() => {
    if (!asking) void ask();
  }, []);
  return joinAddress.value;
}

/** What is to be said of it; undefined where nothing is. */
export function noteOn(address: JoinAddress | undefined): string | undefined {
  return address?.note && texts[address.note];
}

/** The link that a QR code holds and phones open. */
export function joinUrlAt(address: JoinAddress, code: string): string {
  return `${address.url}/j/${code}`;
}

/** A link that opens a page without a login: as the server's, but below the address that is given out. */
export function linkUrlAt(
  address: JoinAddress,
  page: 'screen' | 'moderate',
  sessionId: string,
  token: string,
): string {
  return `${address.url}/${page}/${sessionId}#token=${token}`;
}

/** As it is read out or typed: without the scheme. */
export function spoken({ url }: JoinAddress): string {
  return url.replace(/^https?:\/\//, '');
}

async function ask(): Promise<void> {
  asking = true;
  try {
    joinAddress.value = addressFrom(
      await call<ServerAddresses>({ method: 'GET', path: '/v1/server' }),
    );
  } catch {
    setTimeout(() => void ask(), RETRY);
  }
}

function addressFrom(info: ServerAddresses): JoinAddress {
  const own = ownAddress();
  const url = addressForOthers(info, own);
  if (isLoopback(new URL(url).hostname)) return { url, note: 'alone' };
  return { url, note: info.publicUrl === null && url !== own ? 'moved' : undefined };
}
