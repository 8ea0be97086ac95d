import { CONNECTIONS, type Figure } from '../lib/figure.js';
import {
  measure,
  partsOf,
  prepareVotes,
  rates,
  startFastifyForVotes,
  startHttpLoad,
  totals,
  wallFigures,
} from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';

export const votes: Figure = {
  name: 'votes',
  about: 'votes over REST: CPU and rate',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const session = await LiveSession.start(plenum);
    const fastify = await startFastifyForVotes(session);
    const load = startHttpLoad();
    const expected = { status: 202, count: sizes.requests };

    let accepted = 0;
    const { ours, baseline } = await alternate(
      'votes',
      sizes,
      {
        ours: () => {
          accepted += sizes.requests;
          return measure(load, plenum, expected, () =>
            plenum.counted(session.questionIds, accepted),
          );
        },
        baseline: () => measure(load, fastify, expected),
      },
      () => prepareVotes(load, plenum, session, sizes.requests),
    );
    await plenum.verify(session.questionIds, accepted);

    return [
      {
        figure: `CPU per vote over REST, ${CONNECTIONS} connections, everything included`,
        unit: 'µs',
        ours: totals(ours),
        baseline: { what: 'bare Fastify', values: totals(baseline) },
        target: { atMost: 3 },
        parts: partsOf(ours),
        context: wallFigures(ours, baseline),
      },
      {
        figure: 'votes/s over REST, one API process, one worker',
        unit: '/s',
        ours: rates(ours),
        baseline: { what: 'bare Fastify', values: rates(baseline) },
        target: { atLeast: 0.5 },
      },
    ];
  },
};
