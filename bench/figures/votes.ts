import { rowsOf, type Side, startSides, verifySides } from '../lib/beside.js';
import { CONNECTIONS, type Figure, type Setting } from '../lib/figure.js';
import {
  type Measured,
  measure,
  partsOf,
  prepareVotes,
  rates,
  startFastifyForVotes,
  startHttpLoad,
  wallFigures,
} from '../lib/http.js';
import { alternate } from '../lib/rounds.js';

export const votes: Figure = {
  name: 'votes',
  about: 'votes over REST: CPU and rate',

  async run(setting) {
    const measured = await flood('votes', setting);
    const { ours, baseline } = measured;
    return [
      ...rowsOf(
        {
          figure: `CPU per vote over REST, ${CONNECTIONS} connections, everything included`,
          target: { atMost: 3 },
          parts: partsOf(ours),
          context: wallFigures(ours, baseline),
        },
        measured,
      ),
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

export const browserVotes: Figure = {
  name: 'votes-browser',
  about: 'votes over REST as a browser’s page sends them',

  async run(setting) {
    const measured = await flood('votes-browser', setting, true);
    const { ours, baseline } = measured;
    return rowsOf(
      {
        figure: `CPU per vote of a browser (its headers, cookie and Origin), ${CONNECTIONS} connections, everything included`,
        target: { atMost: 3 },
        parts: partsOf(ours),
        context: wallFigures(ours, baseline),
      },
      measured,
    );
  },
};

/** @param asBrowser with all that a browser sends along, and the token in its cookie */
async function flood(
  name: string,
  { topology, sizes, beside }: Setting,
  asBrowser = false,
): Promise<Record<'ours' | 'other' | 'baseline', Measured[]>> {
  const sides = await startSides(topology, beside);
  const { ours, other } = sides;
  const fastify = await startFastifyForVotes(ours.session);
  const load = startHttpLoad();
  const count = sizes.requests;
  const expected = { status: 202, count };

  const castAll = async (side: Side): Promise<Measured> => {
    const { plenum, session } = side;
    await prepareVotes(load, plenum, session, { count, asBrowser });
    side.accepted += count;
    return measure(load, plenum, expected, () =>
      plenum.counted(session.questionIds, side.accepted),
    );
  };
  const measured = await alternate(name, sizes, {
    ours: () => castAll(ours),
    other: other && (() => castAll(other)),
    baseline: async () => {
      await prepareVotes(load, ours.plenum, ours.session, { count, asBrowser });
      return measure(load, fastify, expected);
    },
  });
  await verifySides(sides);
  return measured;
}
