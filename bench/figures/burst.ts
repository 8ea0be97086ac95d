import { now } from '../lib/clock.js';
import type { Figure } from '../lib/figure.js';
import { measure, prepareVotes, startHttpLoad } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { progress } from '../lib/progress.js';
import { Screen } from '../lib/screen.js';

/** Bursts before those that count. */
const WARM_UPS = 3;

export const burst: Figure = {
  name: 'burst',
  about: 'from the last vote of a burst to the screen',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const bursts = WARM_UPS + sizes.bursts;
    const session = await LiveSession.start(plenum, { questions: bursts });
    const screen = await Screen.connect(plenum.url, session);
    const load = startHttpLoad();
    const count = sizes.burst;

    const shown: number[] = [];
    const sealed: number[] = [];
    for (const [index, question] of session.questions.entries()) {
      const burst = index + 1 - WARM_UPS;
      progress('burst', burst < 1 ? `warm-up ${index + 1}` : `burst ${burst} of ${sizes.bursts}`);
      await prepareVotes(load, plenum, session, { count, question });
      const complete = screen.first((result) => result.totalVotes === count, question);
      const final = screen.first((result) => result.final, question);
      const { volley } = await measure(load, plenum, { status: 202, count });
      const completeAt = await complete;
      const closedAt = now();
      await session.close(question);
      const finalAt = await final;
      if (burst < 1) continue;
      // The screen may be ahead of the last answer.
      shown.push(Math.max(0, completeAt - volley.endedAt));
      sealed.push(finalAt - closedAt);
    }
    await plenum.verify(session.questionIds, bursts * count);

    return [
      {
        figure: `from the last vote of a burst of ${count.toLocaleString('en')} to the screen`,
        unit: 'ms',
        ours: shown,
        by: 'p99',
        target: { atMost: 1_000 },
        context: { 'ms from the close to the final result': sealed },
      },
    ];
  },
};
