import { setTimeout as delay } from 'node:timers/promises';
import type { Question, Session } from '../contract/index.js';
import type { Crowd } from './crowd.js';
import type { Options } from './options.js';
import { hallQuestions } from './hall-questions.js';
import type { Organizer } from './organizer.js';
import type { Random } from '../platform/random.js';
import type { ResultsFeed } from './results-feed.js';
import type { Screen } from './scene.js';
import { lobbyScene, questionScene } from './scenes.js';
import type { Outcome } from './summary.js';
import { kindOf } from '../sessions/index.js';
import { Turnout } from './turnout.js';
import { planVote } from './vote-plan.js';

/** The phones' owners have decided by then; the rest is for those that were slow to send. */
const WINDOW_SHARE = 0.9;

/** Everybody and everything that takes part. */
export interface Cast {
  readonly session: Session;
  readonly organizer: Organizer;
  readonly crowd: Crowd;
  readonly feed: ResultsFeed;
  readonly screen: Screen;
  readonly options: Options;
  readonly signal: AbortSignal;
}

/** Lets the phones in, then asks one question after the other. */
export async function playShow(cast: Cast): Promise<Outcome[]> {
  await openDoors(cast);
  const outcomes: Outcome[] = [];
  const { session, options } = cast;
  const window = session.questions.length * options.seconds * 1_000 * WINDOW_SHARE;
  const [upvotes] = await Promise.all([
    cast.crowd.ask(hallQuestions, window),
    (async () => {
      for (const question of session.questions) outcomes.push(await ask(cast, question));
    })(),
  ]);
  await sayWhatWasAsked(cast, upvotes);
  await cast.organizer.end(cast.session.id);
  return outcomes;
}

/** @param upvotes that were answered: the server has to count as many */
async function sayWhatWasAsked({ organizer, session, screen }: Cast, upvotes: number) {
  const items = await organizer.listAsked(session.id);
  const counted = items.reduce((sum, item) => sum + item.upvotes, 0);
  const [first] = items;
  if (!first) return;
  screen.say(
    `The audience asked ${items.length} questions; ${counted} of ${upvotes} upvotes counted. ` +
      `Most wanted: “${first.text}” (${first.upvotes})`,
  );
}

async function openDoors({ session, crowd, feed, screen, options, signal }: Cast): Promise<void> {
  const { phones, seed } = options;
  screen.play(() => lobbyScene(session, { joined: crowd.size, connected: feed.connected, phones }));
  await crowd.enter(session.code, phones, seed);
  await feed.waitForAudience(phones, signal);
  screen.settle();
}

async function ask(cast: Cast, question: Question): Promise<Outcome> {
  const { session, organizer, crowd, feed, screen, options, signal } = cast;
  const { phones } = options;
  const duration = options.seconds * 1_000;
  const turnout = new Turnout(question);
  const closesAt = performance.now() + duration;
  screen.play(() =>
    questionScene(session, {
      question,
      result: feed.find(question.id),
      phones,
      connected: feed.connected,
      left: closesAt - performance.now(),
    }),
  );
  await organizer.open(question.id);
  const plan = (open: Question, random: Random) =>
    planVote(open, kindOf(open).example.leanings, duration * WINDOW_SHARE, random);
  await Promise.all([
    crowd.vote(question.id, plan, turnout),
    delay(duration, undefined, { signal }),
  ]);
  await organizer.close(question.id);
  const result = await feed.getFinal(question.id, signal);
  screen.settle();
  const { sent, accepted, complaints } = turnout;
  const { prompt } = question;
  return { prompt, phones, sent, accepted, complaints, chosen: turnout.chosen(), result };
}
