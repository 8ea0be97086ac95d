import { setTimeout as delay } from 'node:timers/promises';
import { cpuPer, readCpu } from '../lib/cpu.js';
import { CONNECTIONS, type Figure } from '../lib/figure.js';
import { partsOf, totals } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';
import { COUNT_TIME, startSocketLoad, startWs } from '../lib/sockets.js';

export const handshake: Figure = {
  name: 'handshake',
  about: 'phones that open their line at once, up to the snapshot',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const { id: sessionId } = await LiveSession.start(plenum, {
      questions: 2,
      resultsVisibility: 'after_vote',
    });
    const { port, secret } = plenum;
    const { sockets } = startSocketLoad();
    const [open = '', ...rest] = await sockets.overhear({ port, secret, sessionId });
    const ws = await startWs([], (server) => server.greet(open, ...rest));
    const { viewers: count } = sizes;

    const openAll = (server: number) =>
      sockets.join({ port: server, secret, sessionId, count, atATime: CONNECTIONS });
    const leaveAll = async () => {
      await sockets.leave();
      await delay(COUNT_TIME);
    };
    const { ours, baseline } = await alternate('handshake', sizes, {
      ours: async () => {
        const before = plenum.cpu();
        await openAll(port);
        const cpu = cpuPer(count, before, plenum.cpu());
        await leaveAll();
        return { cpu };
      },
      baseline: async () => {
        const before = { ws: readCpu(ws.program.pid) };
        await openAll(ws.port);
        const cpu = cpuPer(count, before, { ws: readCpu(ws.program.pid) });
        await leaveAll();
        return { cpu };
      },
    });

    return [
      {
        figure: `CPU per handshake with snapshot, ${count.toLocaleString('en')} sockets, ${CONNECTIONS} at a time`,
        unit: 'µs',
        ours: totals(ours),
        baseline: { what: 'raw ws, the same bytes after the upgrade', values: totals(baseline) },
        target: { atMost: 2 },
        parts: partsOf(ours),
      },
    ];
  },
};
