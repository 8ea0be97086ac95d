import { setTimeout as delay } from 'node:timers/promises';
import { type Cpu, cpuPer, readCpu } from '../lib/cpu.js';
import { CONNECTIONS, type Figure } from '../lib/figure.js';
import { measure, prepareVotes, startFastifyForVotes, startHttpLoad, totals } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';
import { COUNT_TIME, startSocketLoad } from '../lib/sockets.js';

/** Questions that each socket votes on in a round: more than a room has, but a round must last. */
const MAX_QUESTIONS = 20;

export const voteCast: Figure = {
  name: 'vote-cast',
  about: 'votes over Socket.IO: CPU of the API process',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const questions = Math.min(MAX_QUESTIONS, sizes.requests / CONNECTIONS);
    const count = questions * CONNECTIONS;
    const { sockets } = startSocketLoad();
    const load = startHttpLoad();
    // Whom results are shown to is another figure: here nobody sees them yet.
    const begin = () => LiveSession.start(plenum, { questions, resultsVisibility: 'after_close' });
    const first = await begin();
    const fastify = await startFastifyForVotes(first);
    await prepareVotes(load, plenum, first, count);

    const castByAll = async (): Promise<{ cpu: Cpu; rate: number }> => {
      const session = await begin();
      const { port, secret } = plenum;
      await sockets.join({ port, secret, sessionId: session.id, count: CONNECTIONS });
      await delay(COUNT_TIME);
      const before = { api: readCpu(plenum.api.pid) };
      const duration = await sockets.vote(session.questions);
      await plenum.counted(session.questionIds, count);
      const cpu = cpuPer(count, before, { api: readCpu(plenum.api.pid) });
      await plenum.verify(session.questionIds, count);
      await sockets.leave();
      return { cpu, rate: count / (duration / 1_000) };
    };
    const { ours, baseline } = await alternate('vote-cast', sizes, {
      ours: castByAll,
      baseline: () => measure(load, fastify, { status: 202, count }),
    });

    return [
      {
        figure: `API CPU per vote:cast, ${CONNECTIONS} sockets`,
        unit: 'µs',
        ours: totals(ours),
        baseline: { what: 'bare Fastify', values: totals(baseline) },
        target: { atMost: 1 },
        context: { 'votes/s': ours.map(({ rate }) => rate) },
      },
    ];
  },
};
