import { Api } from './api.js';
import { Crowd } from './crowd.js';
import type { Options } from './options.js';
import { Organizer } from './organizer.js';
import { ResultsFeed } from './results-feed.js';
import type { Screen } from './scene.js';
import { playShow } from './show.js';
import type { Outcome } from './summary.js';

interface Given {
  readonly options: Options;
  readonly screen: Screen;
  readonly signal: AbortSignal;
}

/**
 * The whole demo against the server at this address; takes away what it made there.
 * @throws DemoError, or the signal's reason
 */
export async function runDemo(url: string, given: Given): Promise<Outcome[]> {
  const { options, screen, signal } = given;
  signal.throwIfAborted();
  const api = new Api(url, signal);
  const organizer = await Organizer.register(api);
  const leave = async () => {
    screen.close();
    if (options.keep) screen.say(`Kept: log in as ${organizer.email} with ${organizer.password}`);
    else await organizer.remove();
  };
  const outcomes = await meet(api, organizer, given).catch(async (error: unknown) => {
    await leave().catch(() => undefined); // the first error is the one that explains
    throw error;
  });
  await leave();
  return outcomes;
}

async function meet(api: Api, organizer: Organizer, given: Given): Promise<Outcome[]> {
  const session = await organizer.startSession();
  const crowd = new Crowd(api, given.signal);
  const feed = new ResultsFeed(api.url, { token: organizer.token, sessionId: session.id });
  try {
    await feed.connect(given.signal);
    return await playShow({ ...given, session, organizer, crowd, feed });
  } finally {
    crowd.leave();
    feed.close();
  }
}
