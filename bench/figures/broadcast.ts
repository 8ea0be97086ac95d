import { setTimeout as delay } from 'node:timers/promises';
import { readCpu } from '../lib/cpu.js';
import type { Figure } from '../lib/figure.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';
import { COUNT_TIME, startSocketLoad, startWs } from '../lib/sockets.js';
import { signParticipant } from '../lib/tokens.js';

/** A result is shown four times a second at most; a little slower, each vote is shown. */
const INTERVAL = 260;

export const broadcast: Figure = {
  name: 'broadcast',
  about: 'results shown to a full room: CPU of the API process',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const session = await LiveSession.start(plenum);
    const { url, secret } = plenum;
    const { id: sessionId, question } = session;
    const ws = await startWs();
    const count = sizes.sockets;
    const audience = startSocketLoad().sockets;
    const clients = startSocketLoad().sockets;
    await audience.join({ port: plenum.port, secret, sessionId, count });
    await clients.listen({ port: ws.port, count });
    await delay(COUNT_TIME);

    let accepted = 0;
    /** The CPU of these few votes is not taken off: it is next to nothing beside the room's. */
    const showResults = async (): Promise<number> => {
      const { count: shown } = await audience.deliveries();
      const before = readCpu(plenum.api.pid);
      for (let vote = 0; vote < sizes.updates; vote += 1) {
        const [optionId] = question.optionIds;
        const token = signParticipant(secret, sessionId);
        await post(url, `questions/${question.id}/votes`, { optionIds: [optionId] }, token);
        await delay(INTERVAL);
      }
      accepted += sizes.updates;
      await plenum.counted(session.questionIds, accepted);
      const used = readCpu(plenum.api.pid) - before;
      return used / (await deliveredSince(shown));
    };
    const deliveredSince = async (shown: number): Promise<number> => {
      const { count: now, latest } = await audience.deliveries();
      const isLast = latest.includes(`"totalVotes":${accepted},`);
      if (!isLast || (now - shown) % count !== 0) throw new Error('a socket missed a result');
      return now - shown;
    };
    const sendTheSame = async (): Promise<number> => {
      const [{ latest }, { count: sent }] = [
        await audience.deliveries(),
        await clients.deliveries(),
      ];
      const before = readCpu(ws.program.pid);
      await ws.server.broadcast(latest, sizes.updates, INTERVAL);
      const expected = sizes.updates * count;
      await clients.delivered(sent + expected);
      return (readCpu(ws.program.pid) - before) / expected;
    };
    const { ours, baseline } = await alternate(
      'broadcast',
      { ...sizes, warmUps: 1 },
      { ours: showResults, baseline: sendTheSame },
    );
    await plenum.verify(session.questionIds, accepted);

    return [
      {
        figure: `broadcast: API CPU per delivery, ${count.toLocaleString('en')} sockets`,
        unit: 'µs',
        ours,
        baseline: { what: 'raw ws, the same bytes', values: baseline },
        target: { atMost: 1.25 },
      },
    ];
  },
};
