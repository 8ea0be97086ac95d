import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Result, Snapshot } from '../../../src/contract/index.js';
import { jittered } from '../browser/retry.js';
import type { LiveLine } from './live-line.js';
import { type AnySession, hear } from './room.rules.js';

/** Between two requests: half to one and a half times as long, so that a hall is spread. Milliseconds. */
const PACE = 7_000;
/** The same where a stream has told that there is something to ask for. */
const TOLD_PACE = 600;

/** Without `now`: a request tells the time too roughly. */
type News = Omit<Snapshot, 'now'>;

interface NewsByRequest {
  /** Whether the server can be reached so, while there is no line. */
  isReached: ReadonlySignal<boolean>;
  end: () => void;
}

/**
 * Where a network lets no line through, not even long-polling, a page follows the results by a stream
 * (Server-Sent Events), which comes back by itself, and asks for the news when that says so. It asks
 * now and then anyway: many a proxy keeps what is streamed to itself. Whom the server itself has
 * refused a line waits until it lets them in: it has enough to do.
 * @param ask the session and its results, as requests tell them
 * @param streamAddress of the stream
 */
export function askForNews<S extends AnySession>(
  line: LiveLine<S>,
  ask: () => Promise<News>,
  streamAddress: () => string,
): NewsByRequest {
  const isReached = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const askSoon = (pace = PACE) => {
    clearTimeout(timer);
    timer = setTimeout(() => void askNow(), jittered(pace));
  };
  const askNow = async () => {
    if (!document.hidden) {
      const asked = timer;
      const news = await ask().catch(() => undefined);
      if (timer !== asked) return; // there is a line again, or it is asked anew
      isReached.value = news !== undefined;
      if (news) line.take(news);
    }
    askSoon();
  };
  const isCut = computed(() => {
    const status = line.status.value;
    return status.is === 'lost' && status.code === 'no_answer';
  });
  const end = effect(() => {
    if (!isCut.value) return;
    const stream = new EventSource(streamAddress());
    stream.onopen = () => askSoon(TOLD_PACE);
    stream.addEventListener('changed', stream.onopen);
    stream.addEventListener('results', ({ data }: MessageEvent<string>) => {
      const payload = JSON.parse(data) as Result;
      line.update((room) => hear(room, { name: 'results:updated', payload }));
    });
    askSoon();
    return () => {
      stream.close();
      clearTimeout(timer);
      timer = undefined;
      isReached.value = false;
    };
  });
  return { isReached, end };
}
