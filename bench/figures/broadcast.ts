import { setTimeout as delay } from 'node:timers/promises';
import { readCpu } from '../lib/cpu.js';
import type { Figure } from '../lib/figure.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';
import { COUNT_TIME, startSocketLoad, startWs } from '../lib/sockets.js';
import { signParticipant } from '../lib/tokens.js';

/** The audience is shown a result every 1.7 s at most; a little slower, each vote is shown. Milliseconds. */
const INTERVAL = 1_750;
/** As there is more time between them, there are fewer than elsewhere. */
const FEWER = 3;

/** How long a result may be on its way to the last of the room. Milliseconds. */
const ROOM_LIMIT = 5_000;

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
    const updates = Math.ceil(sizes.updates / FEWER);
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
      for (let vote = 0; vote < updates; vote += 1) {
        const [optionId] = question.optionIds;
        const token = signParticipant(secret, sessionId);
        await post(url, `questions/${question.id}/votes`, { optionIds: [optionId] }, token);
        await delay(INTERVAL);
      }
      accepted += updates;
      await plenum.counted(session.questionIds, accepted);
      const delivered = await deliveredSince(shown);
      return (readCpu(plenum.api.pid) - before) / delivered;
    };
    /** When every socket has the last result. */
    const deliveredSince = async (shown: number): Promise<number> => {
      const deadline = Date.now() + ROOM_LIMIT;
      for (;;) {
        const { count: now, latest } = await audience.deliveries();
        const isLast = latest.includes(`"totalVotes":${accepted},`);
        if (isLast && (now - shown) % count === 0) return now - shown;
        if (Date.now() > deadline) {
          throw new Error(`a socket missed a result: ${now - shown} of ${count} each, ${latest}`);
        }
        await delay(20);
      }
    };
    const sendTheSame = async (): Promise<number> => {
      const [{ latest }, { count: sent }] = [
        await audience.deliveries(),
        await clients.deliveries(),
      ];
      const before = readCpu(ws.program.pid);
      await ws.server.broadcast(latest, updates, INTERVAL);
      const expected = updates * count;
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
