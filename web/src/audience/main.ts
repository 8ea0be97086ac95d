import type { EarlyJoin } from './early-join.js';

// Sends the join that a link asks for while the page itself is still on its way: on a bad line the
// answer is there when the page is. It imports nothing, as it would have to wait for that: what it
// reads and keeps is as in memory.ts, and early-join.ts goes on from here.

/** How long a call may take. Milliseconds. */
const LIMIT = 15_000;
/** Until a page that did not come whole is loaded anew. Milliseconds, to which some are added. */
const RETRY = 3_000;

// What is behind this script could not be loaded: the line broke in the middle.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    setTimeout(() => location.reload(), RETRY * (1 + Math.random()));
  },
  true,
);

const base = document.querySelector<HTMLMetaElement>('meta[name=base-path]')?.content ?? '';
const code = /\/j\/(\d{8})$/.exec(location.pathname)?.[1];
if (code !== undefined) globalThis.plenumJoin = join(code);

function join(code: string): EarlyJoin {
  const sent = { code, ...whoIs(code), ...personal() };
  const timeout = new AbortController();
  setTimeout(() => timeout.abort(), LIMIT);
  const response = fetch(`${base}/v1/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
    signal: timeout.signal,
  });
  response.catch(() => undefined); // whoever takes it hears of it
  return { sent, response };
}

/** The participant of before, or whoever has tried to join from here before. */
function whoIs(code: string): { participantToken: string } | { joinKey: string } {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const joinKey = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const place = `plenum:join${base}`;
  try {
    const poll = localStorage.getItem(`plenum:poll:${base}${code}`);
    if (poll !== null) {
      const { participantToken } = JSON.parse(poll) as { participantToken: string };
      return { participantToken };
    }
    const kept = localStorage.getItem(place);
    if (kept?.startsWith(`${code}:`)) return { joinKey: kept.slice(code.length + 1) };
    localStorage.setItem(place, `${code}:${joinKey}`);
  } catch {
    // No storage in this browser, or not ours.
  }
  return { joinKey };
}

/** What a personal link has behind its `#`. */
function personal(): { voterCode?: string } {
  const voterCode = new URLSearchParams(location.hash.slice(1)).get('voter');
  return voterCode === null ? {} : { voterCode };
}
