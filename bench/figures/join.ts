import { CONNECTIONS, type Figure } from '../lib/figure.js';
import { measure, partsOf, startFastify, startHttpLoad, totals, wallFigures } from '../lib/http.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';

export const join: Figure = {
  name: 'join',
  about: 'a join storm',

  async run({ topology, sizes }) {
    // Each phone has an address of its own: those of one are let in at 10,000 a minute.
    const plenum = await Plenum.start(topology, { settings: { TRUSTED_PROXIES: '127.0.0.1' } });
    const { code } = await LiveSession.start(plenum);
    const fastify = await startFastify({
      path: '/v1/join',
      example: { code },
      status: 200,
      answer: await post<object>(plenum.url, 'join', { code }),
    });
    const load = startHttpLoad();
    await load.prepareJoins({ code, count: sizes.requests });

    const expected = { status: 200, count: sizes.requests };
    const { ours, baseline } = await alternate('join', sizes, {
      ours: () => measure(load, plenum, expected),
      baseline: () => measure(load, fastify, expected),
    });

    return [
      {
        figure: `join storm: CPU per POST /v1/join, ${CONNECTIONS} connections`,
        unit: 'µs',
        ours: totals(ours),
        baseline: { what: 'bare Fastify', values: totals(baseline) },
        target: { atMost: 1.5 },
        parts: partsOf(ours),
        context: wallFigures(ours, baseline),
      },
    ];
  },
};
