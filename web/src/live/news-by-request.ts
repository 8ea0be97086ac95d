import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '../../../src/contract/index.js';
import type { LiveLine } from './live-line.js';
import type { AnySession } from './room.rules.js';

/** Between two requests: half to one and a half times as long, so that a hall is spread. Milliseconds. */
const PACE = 7_000;

/** Without `now`: a request tells the time too roughly. */
type News = Omit<Snapshot, 'now'>;

interface NewsByRequest {
  /** Whether the server can be reached so, while there is no line. */
  isReached: ReadonlySignal<boolean>;
  end: () => void;
}

/**
 * Where a network lets no line through, not even long-polling, a page asks for the news. Whom the
 * server itself has refused a line waits until it lets them in: it has enough to do.
 * @param ask the session and its results, as requests tell them
 */
export function askForNews<S extends AnySession>(
  line: LiveLine<S>,
  ask: () => Promise<News>,
): NewsByRequest {
  const isReached = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const askSoon = () => {
    timer = setTimeout(() => void askNow(), PACE * (0.5 + Math.random()));
  };
  const askNow = async () => {
    const asked = timer;
    const news = document.visibilityState === 'visible' && (await ask().catch(() => null));
    if (timer !== asked) return; // there is a line again, or nobody looks any more
    if (news !== false) isReached.value = news !== null;
    if (news) line.take(news);
    askSoon();
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const endFollowing = effect(() => {
    const status = line.status.value;
    const isCut = status.is === 'lost' && status.code === 'no_answer';
    if (isCut && timer === undefined) askSoon();
    if (isCut) return;
    stop();
    isReached.value = false;
  });
  return {
    isReached,
    end: () => {
      endFollowing();
      stop();
    },
  };
}
