import { setTimeout as delay } from 'node:timers/promises';
import { now } from '../lib/clock.js';
import { total } from '../lib/cpu.js';
import type { Figure } from '../lib/figure.js';
import { LiveSession, type OpenQuestion } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { progress } from '../lib/progress.js';
import { Screen } from '../lib/screen.js';
import { COUNT_TIME, startSocketLoad } from '../lib/sockets.js';

/** Questions before those that count: with the first, the hall becomes players. */
const WARM_UPS = 3;
const ROUNDS = 8;
/** In which all answer. Milliseconds. */
const SPAN = 3_000;
/** How often to look whether a result is final. Milliseconds. */
const LOOK = 2;
/** All that goes with a leaderboard is over by then, and the next one is told at once. Milliseconds. */
const REST = 2_000;

export const leaderboard: Figure = {
  name: 'leaderboard',
  about: 'from a final result to a leaderboard that has its points',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const session = await LiveSession.start(plenum, {
      questions: WARM_UPS + ROUNDS,
      resultsVisibility: 'after_close',
      leaderboard: 'after_question',
      isQuiz: true,
    });
    const { port, secret } = plenum;
    const { sockets: count } = sizes;
    const { sockets } = startSocketLoad();
    await sockets.join({ port, secret, sessionId: session.id, count });
    await delay(COUNT_TIME);
    const screen = await Screen.connect(plenum.url, session);

    const told: number[] = [];
    const afterClose: number[] = [];
    const cpu: number[] = [];
    const bytes: number[] = [];
    for (const [index, question] of session.questions.entries()) {
      const round = index + 1 - WARM_UPS;
      progress('leaderboard', round < 1 ? `warm-up ${index + 1}` : `round ${round} of ${ROUNDS}`);
      await sockets.trickle(question, SPAN);
      await plenum.counted([question.id], count);
      await delay(REST);
      const before = total(plenum.cpu());
      const shown = screen.leaderboardOf(question);
      const final = finalOf(plenum, question);
      const closedAt = now();
      await session.close(question);
      const [{ at, size }, finalAt] = await Promise.all([shown, final]);
      await delay(REST);
      if (round < 1) continue;
      // The look at the database may be behind.
      told.push(Math.max(0, at - finalAt));
      afterClose.push(at - closedAt);
      cpu.push(total(plenum.cpu()) - before);
      bytes.push(size);
    }

    const players = `${count.toLocaleString('en')} players`;
    return [
      {
        figure: `from a final result to the leaderboard of ${players}`,
        unit: 'ms',
        ours: told,
        by: 'p99',
        target: { atMost: 300 },
        context: { 'ms from the close': afterClose },
      },
      {
        figure: `CPU of a close, with the final result and the leaderboard, a socket of ${players}`,
        unit: 'µs',
        ours: cpu.map((used) => used / count),
      },
      { figure: `leaderboard:updated, of ${players}`, unit: 'B', ours: bytes },
    ];
  },
};

/** When the result of a question is final in the database. */
async function finalOf({ database }: Plenum, { id }: OpenQuestion): Promise<number> {
  for (;;) {
    const { rows } = await database.query<{ final: boolean }>(
      'select final from results where question_id = $1',
      [id],
    );
    if (rows[0]?.final) return now();
    await delay(LOOK);
  }
}
