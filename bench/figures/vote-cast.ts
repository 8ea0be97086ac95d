import { setTimeout as delay } from 'node:timers/promises';
import { rowsOf } from '../lib/beside.js';
import { type Cpu, cpuPer, readCpu } from '../lib/cpu.js';
import { CONNECTIONS, type Figure } from '../lib/figure.js';
import { measure, prepareVotes, startFastifyForVotes, startHttpLoad } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';
import { COUNT_TIME, startSocketLoad } from '../lib/sockets.js';

/** Questions that each socket votes on in a round: more than a room has, but a round must last. */
const MAX_QUESTIONS = 20;

export const voteCast: Figure = {
  name: 'vote-cast',
  about: 'votes over Socket.IO: CPU of the API process',

  async run({ topology, sizes, beside }) {
    const plenum = await Plenum.start(topology);
    const other = beside ? await Plenum.start(topology, { checkout: beside }) : undefined;
    const questions = Math.min(MAX_QUESTIONS, sizes.requests / CONNECTIONS);
    const count = questions * CONNECTIONS;
    const { sockets } = startSocketLoad();
    const load = startHttpLoad();
    // Whom results are shown to is another figure: here nobody sees them yet.
    const begin = (side: Plenum) =>
      LiveSession.start(side, { questions, resultsVisibility: 'after_close' });
    const first = await begin(plenum);
    const fastify = await startFastifyForVotes(first);
    await prepareVotes(load, plenum, first, { count });

    const castByAll = async (side: Plenum): Promise<{ cpu: Cpu; rate: number }> => {
      const session = await begin(side);
      const { port, secret } = side;
      await sockets.join({ port, secret, sessionId: session.id, count: CONNECTIONS });
      await delay(COUNT_TIME);
      const before = { api: readCpu(side.api.pid) };
      const duration = await sockets.vote(session.questions);
      await side.counted(session.questionIds, count);
      const cpu = cpuPer(count, before, { api: readCpu(side.api.pid) });
      await side.verify(session.questionIds, count);
      await sockets.leave();
      return { cpu, rate: count / (duration / 1_000) };
    };
    const measured = await alternate('vote-cast', sizes, {
      ours: () => castByAll(plenum),
      other: other && (() => castByAll(other)),
      baseline: () => measure(load, fastify, { status: 202, count }),
    });

    return rowsOf(
      {
        figure: `API CPU per vote:cast, ${CONNECTIONS} sockets`,
        target: { atMost: 1 },
        context: { 'votes/s': measured.ours.map(({ rate }) => rate) },
      },
      measured,
    );
  },
};
