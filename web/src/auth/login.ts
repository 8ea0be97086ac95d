import { type ReadonlySignal, signal } from '@preact/signals';
import type { Account } from '../../../src/contract/index.js';
import { basePath, ownKey } from '../address/base-path.js';
import { createApi, dataOf } from '../api/client.js';
import { ApiError, toApiError } from '../api/problem.js';
import { oneAtATime } from '../browser/one-at-a-time.js';
import { keep, readKept } from '../browser/storage.js';

/**
 * - `unknown`: not asked yet
 * - `expired`: was in, and has to log in again; what is on the page stays
 */
export type LoginStatus = 'unknown' | 'in' | 'out' | 'expired';

interface Held {
  account: Account;
  accessToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

interface Answer {
  account: Account;
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
}

/** A token is renewed so long before it expires. Milliseconds. */
const MARGIN = 30_000;
const KEY = ownKey('plenum:login');
/** One tab at a time: a refresh token is good once, and all tabs have the same one. */
const LOCK = ownKey('plenum:refresh');
/** Longer than a call can take. Milliseconds. */
const LOCK_LIMIT = 20_000;

const api = createApi();
const status = signal<LoginStatus>('unknown');
const account = signal<Account | null>(null);
/** Tabs that cannot tell each other take their turns all the same: each refreshes for itself. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(KEY) : undefined;
let held: Held | null = read();
let renewing: Promise<void> | null = null;
/** Those who wait for the organizer to log in again. */
const waiting: { resolve: () => void; reject: (error: ApiError) => void }[] = [];

tabs?.addEventListener('message', ({ data }: MessageEvent<Held | null>) => {
  if (data) take(data);
  else leave('out');
});

/**
 * Who is logged in on this browser. The refresh token is in a cookie that no script can read; the
 * access token is kept for this tab, as a reload in the middle of a refresh would spend the refresh
 * token twice, which ends the login.
 */
export const login = {
  get status(): ReadonlySignal<LoginStatus> {
    return status;
  },

  get account(): ReadonlySignal<Account | null> {
    return account;
  },

  /** Finds out whether somebody is logged in. @throws ApiError where nobody answers */
  async restore(): Promise<void> {
    if (held) {
      account.value = held.account;
      status.value = 'in';
    }
    await this.token().catch((error: unknown) => {
      if (toApiError(error).code !== 'unauthorized') throw error;
    });
  },

  /**
   * A token that is good for a while.
   * @throws ApiError `unauthorized` where nobody is logged in, or who was has to do so again
   */
  async token(): Promise<string> {
    if (status.value !== 'expired' && (!held || Date.now() > held.expiresAt - MARGIN))
      await this.renew();
    if (!held) throw new ApiError('unauthorized', 'Nobody is logged in.');
    return held.accessToken;
  },

  /** Takes a new token; @throws ApiError where nobody answers */
  renew(): Promise<void> {
    const spent = held?.accessToken;
    renewing ??= oneAtATime(LOCK, LOCK_LIMIT, () => refresh(spent)).finally(
      () => (renewing = null),
    );
    return renewing;
  },

  /** @returns whether there is a new token @throws ApiError where nobody answers */
  async tryRenew(): Promise<boolean> {
    await login.renew();
    return status.value === 'in';
  },

  /** Resolves when the organizer has logged in again; rejects where it leaves instead. */
  again(): Promise<void> {
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  },

  /** @throws ApiError */
  async enter(credentials: { email: string; password: string }): Promise<void> {
    accept(await dataOf(api.POST('/v1/auth/login', { body: credentials })));
  },

  /** @throws ApiError */
  async register(body: {
    email: string;
    password: string;
    name: string;
    invite?: string;
  }): Promise<void> {
    accept(await dataOf(api.POST('/v1/accounts', { body })));
  },

  /** Tells what the account is called by now. */
  changed(next: Account): void {
    if (!held) return;
    take({ ...held, account: next });
    tabs?.postMessage(held);
  },

  /** The account is deleted: nobody is logged in any more, on any tab. */
  gone(): void {
    leave('out');
    tabs?.postMessage(null);
  },

  /** Gives up a login that has ended. */
  giveUp(): void {
    leave('out');
  },

  /** @throws ApiError where nobody answers: then one is still in */
  async leave(): Promise<void> {
    await dataOf(api.POST('/v1/auth/logout', {}));
    leave('out');
    tabs?.postMessage(null);
  },
};

/** @param spent the access token that is to be replaced */
async function refresh(spent: string | undefined): Promise<void> {
  // While this tab waited for its turn, another may have done it: its message comes first.
  await new Promise((resolve) => setTimeout(resolve));
  if (held && held.accessToken !== spent) return;
  try {
    accept(await dataOf(api.POST('/v1/auth/refresh', { keepalive: true })));
  } catch (error) {
    const { code } = toApiError(error);
    if (code !== 'refresh_invalid' && code !== 'refresh_reused') throw error;
    leave(status.value === 'in' ? 'expired' : 'out');
  }
}

function accept({ account, accessToken, expiresIn }: Answer): void {
  const expiresAt = Date.now() + expiresIn * 1000;
  take({ account, accessToken, expiresAt });
  tabs?.postMessage(held);
}

function take(next: Held): void {
  if (account.value && account.value.id !== next.account.id)
    return location.assign(`${basePath}/host`);
  held = next;
  write(next);
  account.value = next.account;
  status.value = 'in';
  for (const { resolve } of waiting.splice(0)) resolve();
}

function leave(how: 'out' | 'expired'): void {
  held = null;
  write(null);
  status.value = how;
  if (how === 'expired') return;
  account.value = null;
  const error = new ApiError('unauthorized', 'Nobody is logged in.');
  for (const { reject } of waiting.splice(0)) reject(error);
}

function read(): Held | null {
  try {
    return JSON.parse(readKept(KEY, 'sessionStorage') ?? 'null') as Held | null;
  } catch {
    return null; // not ours any more
  }
}

/** Where there is no storage, a reload refreshes instead. */
function write(next: Held | null): void {
  keep(KEY, next && JSON.stringify(next), 'sessionStorage');
}
