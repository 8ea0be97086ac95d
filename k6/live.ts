/**
 * A hall on Socket.IO: phones connect, wait for each question to open, vote over their line and see
 * the results grow. Measured are cast-to-ack and, per vote, accept-to-screen.
 *
 * A result does not say whose votes are in it, and the next one after an ack may have been read
 * before that vote was counted. So in one round each phone gives a value of the rating that no
 * other phone gives, and in all other rounds the 0 that everyone gives: its vote is on the screen
 * when that value has a count. Ack and result are heard by the same phone, so one clock measures
 * both.
 */
import exec from 'k6/execution';
import type { Options } from 'k6/options';
import { Arrivals, pause } from './lib/arrivals.ts';
import { allCounted } from './lib/counting.ts';
import { closeToFinal, succeeded } from './lib/live-figures.ts';
import { LiveLine } from './lib/live-line.ts';
import { common, FLOOR, floorFor } from './lib/options.ts';
import { closeHall, type Hall, logIn, openHall, turn } from './lib/organizer.ts';
import { Phone } from './lib/phone.ts';
import { between } from './lib/random.ts';
import { numberOf } from './lib/settings.ts';
import { callsRow, summarize } from './lib/summary.ts';

const phones = numberOf('VUS', 500);
/** Questions, one after the other. */
const rounds = numberOf('ROUNDS', 10);
/** All phones connect within this. Seconds. */
const joinWithin = numberOf('JOIN_WITHIN', 10);
/** All phones vote within this after a question opened. Seconds. */
const voteWithin = numberOf('VOTE_WITHIN', 3);
/** Each phone has one of its own in one round; a rating takes 100 beside the 0. */
const values = Math.ceil(phones / rounds);

/** For a phone to connect, and for a question to be over, before the next thing. Seconds. */
const SLACK = 2;
/** How long a phone waits for anything before it gives up. Milliseconds. */
const PATIENCE = 1000 * (joinWithin + voteWithin + 30);
/** Results are sent every 250 ms at most, so twice that is a moment. Milliseconds. */
const SCREEN_LIMIT = 500;

export const options: Options = {
  scenarios: {
    phones: {
      executor: 'per-vu-iterations',
      exec: 'phone',
      vus: phones,
      iterations: 1,
      maxDuration: '1h',
    },
    stage: {
      executor: 'per-vu-iterations',
      exec: 'stage',
      vus: 1,
      iterations: 1,
      startTime: `${joinWithin + SLACK}s`,
      maxDuration: '1h',
    },
  },
  thresholds: {
    ...floorFor('name:join'),
    vote_ack: [`p(95)<${FLOOR.p95}`],
    accept_to_screen: [`p(95)<${SCREEN_LIMIT}`],
    live_errors: [`rate<${FLOOR.errors}`],
    ...allCounted(rounds),
  },
  ...common,
};

export function setup(): Hall {
  const rating = { kind: 'rating', prompt: 'How was it?', settings: { min: 0, max: values } };
  return openHall(
    Array.from({ length: rounds }, () => rating),
    { open: false },
  );
}

/** One of the audience, from the door to the last question's end. */
export async function phone({ session }: Hall): Promise<void> {
  const number = exec.scenario.iterationInTest;
  const isOwn = (round: number) => number % rounds === round;
  const value = (round: number) => (isOwn(round) ? 1 + Math.floor(number / rounds) : 0);
  await pause(between(0, joinWithin));
  const phone = await Phone.enter(session, PATIENCE);
  await phone?.voteOnAll({ value, isOwn }, voteWithin);
  phone?.leave();
}

/** The organizer with the hall's screen: opens each question, closes it, waits for its end. */
export async function stage(hall: Hall): Promise<void> {
  const token = logIn(hall);
  const line = new LiveLine({ token, sessionId: hall.session.id });
  const finals = new Arrivals<number>();
  line.on('results:updated', ({ questionId, final }) => {
    if (final) finals.arrive(questionId, Date.now());
  });
  for (const question of hall.session.questions) {
    await turn('open', question, token);
    await pause(voteWithin + SLACK);
    const closedAt = Date.now();
    await turn('close', question, token);
    const finalAt = await finals.wait(question.id, PATIENCE);
    if (!succeeded(finalAt)) break;
    closeToFinal.add(finalAt - closedAt);
  }
  line.close();
}

export const teardown = closeHall;

export const handleSummary = summarize('live', [
  callsRow('join', 'name:join'),
  { label: 'vote, cast to ack', times: 'vote_ack', failures: 'live_errors' },
  { label: 'accept to screen', times: 'accept_to_screen' },
  { label: 'close to final', times: 'close_to_final' },
]);
