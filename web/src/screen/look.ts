import { signal } from '@preact/signals';
import { keep, readKept } from '../browser/storage.js';
import { type ChartLook, plainLook } from '../kinds/charting-kind.js';

/** How this screen shows what it shows: the choice of whoever stands at it. */
export interface Look extends ChartLook {
  /** Whether the QR code is beside a question; the address and the code always are. */
  qr: boolean;
  /** Whether the leaderboard comes by itself after each question, where the session shows it then. */
  board: boolean;
}

/** Kept on the device, for every session that it shows. */
const KEY = 'plenum:screen-look';
const usual: Look = { ...plainLook, qr: true, board: true };

/**
 * A screen that nobody stands at is told by its link, behind the token: `&show=winner,sorted`.
 * Read when the page loads, as the address is cleared of it then.
 */
function lookOfLink(): Look | undefined {
  const show = new URLSearchParams(location.hash.slice(1)).get('show');
  if (show === null) return undefined;
  const names = new Set(show.split(','));
  return {
    winner: names.has('winner'),
    sorted: names.has('sorted'),
    colours: names.has('colours'),
    qr: !names.has('no-qr'),
    board: !names.has('no-board'),
  };
}

function keptLook(): Look {
  try {
    const kept = JSON.parse(readKept(KEY) ?? '{}') as Partial<Record<keyof Look, unknown>>;
    const choice = (name: keyof Look) => {
      const value = kept[name];
      return typeof value === 'boolean' ? value : usual[name];
    };
    return {
      qr: choice('qr'),
      board: choice('board'),
      colours: choice('colours'),
      winner: choice('winner'),
      sorted: choice('sorted'),
    };
  } catch {
    return usual; // something else is kept there
  }
}

const told = lookOfLink();
if (told) keep(KEY, JSON.stringify(told));

export const look = signal<Look>(told ?? keptLook());

export function choose(change: Partial<Look>): void {
  look.value = { ...look.value, ...change };
  keep(KEY, JSON.stringify(look.value));
}
