import { setTimeout as delay } from 'node:timers/promises';
import type { Question, Result } from '../src/contract/index.js';
import { ballotsOf } from '../test/e2e/support/ballots.js';
import { type Random, seeded } from '../test/e2e/support/random.js';
import { Crowd } from './crowd/crowd.js';
import { LiveScreen } from './crowd/live-screen.js';
import type { Screen } from './crowd/screen.js';
import { StreamScreen } from './crowd/stream-screen.js';
import { heldBallot, isFinal, violationsIn } from './judge/judge.rules.js';
import type { Attempt, Casting } from './judge/record.js';
import { Room } from './lib/room.js';
import { brokenIn, restartsOf, type World } from './world/world.js';

/** What one run came to. */
export interface Verdict {
  readonly participants: number;
  /** Votes that are held a receipt for, changed ones once. */
  readonly accepted: number;
  readonly retries: number;
  readonly refused: number;
  /** Ballots in the database. */
  readonly counted: number;
  /** Starts of processes after the first. */
  readonly restarts: number;
  /** From the hurt to the last error that a client got. Milliseconds. */
  readonly recovery: number;
  /** From the last close until each screen shows the final results. Milliseconds. */
  readonly settling: number;
  readonly violations: readonly string[];
}

export interface Given {
  readonly seed: number;
  readonly participants: number;
  /** In which the crowd votes. Milliseconds. */
  readonly window: number;
  readonly hurt: (random: Random) => Promise<void>;
}

/** When the hurt comes, in parts of the window. */
const HURT = { from: 0.15, to: 0.3 };
/** The first question is closed within this of the hurt. Milliseconds. */
const CLOSE_WITHIN = 3_000;
/** A lost line may take two silences and a pause to be missed. Milliseconds. */
const SCREENS_LIMIT = 120_000;
const PAUSE = 100;

/** One session that is voted on while something is hurt; and then all are asked what they hold. */
export async function run(world: World, given: Given): Promise<Verdict> {
  const random = seeded(given.seed);
  const restartsBefore = restartsOf(world);
  const room = await Room.open(world.url);
  const crowd = await Crowd.enter(room, { ...given, size: given.participants, random });
  const screens = openScreens(world, room);
  try {
    const hurtAt = await hurtWhileAllVote(room, crowd, random, given);
    const broken = await brokenIn(world);
    const closedAt = performance.now();
    const [, ...others] = room.questions;
    await Promise.all(others.map((question) => room.close(question)));
    const finals = new Map(
      await Promise.all(
        room.questions.map(async (one) => [one.id, await room.final(one)] as const),
      ),
    );
    const watching = [...screens, ...crowd.screens];
    await allShow(watching, finals);
    const settling = performance.now() - closedAt;

    const { castings } = crowd;
    const judged = await Promise.all(
      room.questions.map((question) => judge(world, room, question, castings, finals, watching)),
    );
    const attempts = castings.flatMap((casting) => casting.attempts);
    const failed = attempts.filter(({ outcome }) => outcome.kind === 'failed');
    return {
      participants: crowd.size,
      accepted: castings.filter(heldBallot).length,
      retries: failed.length,
      refused: attempts.filter(({ outcome }) => outcome.kind === 'refused').length,
      counted: judged.reduce((sum, { counted }) => sum + counted, 0),
      restarts: restartsOf(world) - restartsBefore,
      recovery: lastOf(failed, hurtAt) - hurtAt,
      settling,
      violations: [...broken, ...judged.flatMap(({ violations }) => violations)],
    };
  } finally {
    crowd.leave();
    for (const screen of screens) screen.leave();
  }
}

/** An organizer's screen and stream and the big screen, at each door. */
function openScreens({ doors }: World, { token, id: sessionId }: Room): Screen[] {
  return doors.flatMap((door, nth) => {
    const auth = { token, sessionId };
    return [
      new LiveScreen(`organizer at door ${nth + 1}`, door, auth),
      new LiveScreen(`screen at door ${nth + 1}`, door, { ...auth, as: 'screen' }),
      new StreamScreen(`stream at door ${nth + 1}`, door, auth),
    ];
  });
}

/** @returns when the hurt began, on the clock of `performance.now` */
async function hurtWhileAllVote(
  room: Room,
  crowd: Crowd,
  random: Random,
  { window, hurt }: Given,
): Promise<number> {
  const voting = crowd.vote();
  const wait = window * (HURT.from + random.next() * (HURT.to - HURT.from));
  const closing = random.next() * CLOSE_WITHIN;
  await delay(wait);
  const hurtAt = performance.now();
  const closed = delay(closing).then(() => room.close(room.questions[0]!));
  await Promise.all([hurt(random), closed, voting]);
  return hurtAt;
}

async function allShow(
  screens: readonly Screen[],
  finals: ReadonlyMap<string, Result | undefined>,
): Promise<void> {
  const deadline = performance.now() + SCREENS_LIMIT;
  const isDone = () =>
    screens.every((screen) =>
      [...finals].every(([id, final]) => isFinal(screen.latest(id), final)),
    );
  if ([...finals.values()].some((final) => !final)) return; // nothing that could be shown
  while (!isDone() && performance.now() < deadline) await delay(PAUSE);
}

async function judge(
  world: World,
  room: Room,
  question: Question,
  castings: readonly Casting[],
  finals: ReadonlyMap<string, Result | undefined>,
  screens: readonly Screen[],
): Promise<{ counted: number; violations: string[] }> {
  const { id } = question;
  const ballots = await ballotsOf(world.database, question);
  const violations = violationsIn({
    question,
    castings: castings.filter(({ questionId }) => questionId === id),
    ballots,
    final: finals.get(id),
    closing: room.closings.get(id),
    shown: screens.map((screen) => ({ name: screen.name, result: screen.latest(id) })),
  });
  return { counted: ballots.length, violations };
}

function lastOf(failed: readonly Attempt[], otherwise: number): number {
  return failed.reduce((last, { answeredAt }) => Math.max(last, answeredAt), otherwise);
}
