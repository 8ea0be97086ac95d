import { setTimeout as delay } from 'node:timers/promises';
import type { Question, Result } from '../src/contract/index.js';
import { ballotsOf } from '../test/e2e/support/ballots.js';
import { type Random, seeded } from '../test/e2e/support/random.js';
import { Crowd } from './crowd/crowd.js';
import { Host, type Watched } from './crowd/host.js';
import { LiveScreen } from './crowd/live-screen.js';
import type { Screen } from './crowd/screen.js';
import { StreamScreen } from './crowd/stream-screen.js';
import { pairsOf, type StoredCrosstab, wrongCrosstabIn } from './judge/crosstab.rules.js';
import { wrongMotionIn } from './judge/motion.rules.js';
import { heldBallot, isFinal, violationsIn } from './judge/judge.rules.js';
import { type StoredScore, wrongPointsIn } from './judge/points.rules.js';
import { qaViolationsIn, type StoredItem } from './judge/qa-judge.rules.js';
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
  /** Questions from the audience, and upvotes of them, in the database. */
  readonly asked: number;
  readonly upvoted: number;
  /** Cross-tabs, how many answers are in all of them, and how many came after each was asked for. */
  readonly crosstabs: number;
  readonly crossed: number;
  readonly crossedLater: number;
  readonly violations: readonly string[];
}

export interface Given {
  readonly seed: number;
  readonly participants: number;
  /** In which the crowd votes, at least. Milliseconds. */
  readonly window: number;
  readonly hurt: (random: Random) => Promise<void>;
}

/**
 * Votes a second. The process in which the crowd lives keeps up with no more beside what it hurts, on two
 * cores: its timers, always late, would leave no turn to read what the others say.
 */
const MOST_VOTES = 1_000;
/** When the hurt comes, in parts of the window. */
const HURT = { from: 0.15, to: 0.3 };
/** The first question is closed within this of the hurt. Milliseconds. */
const CLOSE_WITHIN = 3_000;
/** A lost line may take two silences and a pause to be missed. Milliseconds. */
const SCREENS_LIMIT = 120_000;
const PAUSE = 100;
/** What is told of a cross-tab may be that of a moment ago, in each process. Milliseconds. */
const CROSSTAB_LIMIT = 10_000;

/** One session that is voted on while something is hurt; and then all are asked what they hold. */
export async function run(world: World, given: Given): Promise<Verdict> {
  const random = seeded(given.seed);
  const restartsBefore = restartsOf(world);
  const size = given.participants;
  const room = await Room.open(world.url, size);
  const votes = size * room.questions.length;
  const window = Math.max(given.window, (votes / MOST_VOTES) * 1_000);
  const crowd = await Crowd.enter(room, { size, window, random });
  const screens = openScreens(world, room);
  // Of its own: what it draws changes nothing of what the others do.
  const ask = (question: Question, by: Question) => room.crosstab(question, by);
  const host = new Host(pairsOf(room.questions), ask, seeded(given.seed));
  try {
    const hurtAt = await hurtWhileAllVote(room, crowd, host, random, { ...given, window });
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

    const { castings, askings, voicings } = crowd;
    const items = await itemsOf(world, room);
    const judged = await Promise.all(
      room.questions.map((question) => judge(world, room, question, castings, finals, watching)),
    );
    const wrongPoints = await judgePoints(world, room, castings);
    const wrongMotions = room.questions
      .filter(({ settings }) => settings.majority !== undefined)
      .flatMap((question) =>
        wrongMotionIn({
          question,
          castings: castings.filter(({ questionId }) => questionId === question.id),
          weights: crowd.weights,
          final: finals.get(question.id),
        }),
      );
    const wrongCrosstabs = await judgeCrosstabs(world, room, host, castings);
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
      asked: items.length,
      upvoted: items.reduce((sum, { upvoters }) => sum + upvoters.length, 0),
      ...crossedIn(host),
      violations: [
        ...broken,
        ...judged.flatMap(({ violations }) => violations),
        ...wrongPoints,
        ...wrongMotions,
        ...wrongCrosstabs,
        ...qaViolationsIn({ askings, voicings, items }),
      ],
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
  host: Host,
  random: Random,
  { window, hurt }: Given,
): Promise<number> {
  const voting = Promise.all([crowd.vote(), crowd.ask(window), host.watch(window)]);
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

/** What is wrong with the points in the end: some may come a moment later than the results. */
async function judgePoints(
  { database }: World,
  room: Room,
  castings: readonly Casting[],
): Promise<string[]> {
  const { questions } = room;
  let wrong: string[] = [];
  await room.leaderboard(async (leaderboard) => {
    const scores = await database.query<StoredScore>(
      `select question_id as "questionId", participant_id as "participantId",
              got, out_of as "outOf", swiftness
       from scores where question_id = any($1::uuid[])`,
      [questions.map(({ id }) => id)],
    );
    wrong = wrongPointsIn({ questions, castings, scores, leaderboard });
    return wrong.length === 0;
  });
  return wrong;
}

/** What is wrong with cross-tabs, once what is told of them is as new as what is written. */
async function judgeCrosstabs(
  { database }: World,
  room: Room,
  host: Host,
  castings: readonly Casting[],
): Promise<string[]> {
  const storedOf = async ({ question, by }: Watched) => {
    const rows = await database.query<StoredCrosstab>(
      `select a_id as "aId", active, version, changed as waiting, array(
         select json_build_array(a_bucket, b_bucket, count) from crosstab_tallies
         where crosstab_id = id
       ) as counts
       from crosstabs where session_id = $1 and $2 in (a_id, b_id) and $3 in (a_id, b_id)`,
      [room.id, question.id, by.id],
    );
    return rows[0];
  };
  const wrong = host.watched.map(async (watched) => {
    const deadline = performance.now() + CROSSTAB_LIMIT;
    for (;;) {
      const last = await host.look(watched);
      const stored = await storedOf(watched);
      const isNew =
        last.version === stored?.version && last.hidden.participants === stored.waiting.length;
      if (isNew || performance.now() > deadline) {
        return wrongCrosstabIn({ ...watched, castings, stored });
      }
      await delay(PAUSE);
    }
  });
  return (await Promise.all(wrong)).flat();
}

function crossedIn({ watched }: Host): Pick<Verdict, 'crosstabs' | 'crossed' | 'crossedLater'> {
  const sumOf = (votes: (one: Watched) => number) =>
    watched.reduce((sum, one) => sum + votes(one), 0);
  const crossed = sumOf(({ told }) => told.at(-1)!.totalVotes);
  const atFirst = sumOf(({ told }) => told[0]!.totalVotes);
  return { crosstabs: watched.length, crossed, crossedLater: crossed - atFirst };
}

/** What the database holds of what the audience has asked. */
function itemsOf({ database }: World, { id }: Room): Promise<StoredItem[]> {
  return database.query<StoredItem>(
    `select id, participant_id as "participantId", text, upvotes, array(
       select participant_id::text from qa_upvotes where item_id = id and sign = 1
     ) as upvoters from qa_items where session_id = $1`,
    [id],
  );
}

function lastOf(failed: readonly Attempt[], otherwise: number): number {
  return failed.reduce((last, { answeredAt }) => Math.max(last, answeredAt), otherwise);
}
