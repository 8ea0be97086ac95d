import { rowsOf } from '../lib/beside.js';
import { CONNECTIONS, type Figure } from '../lib/figure.js';
import {
  measure,
  partsOf,
  rates,
  startFastify,
  startHttpLoad,
  type Target,
  wallFigures,
} from '../lib/http.js';
import type { Topology } from '../lib/ground.js';
import { LiveSession, post } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';

export const join: Figure = {
  name: 'join',
  about: 'a join storm',

  async run({ topology, sizes, beside }) {
    const ours = await startSide(topology);
    const other = beside === undefined ? undefined : await startSide(topology, beside);
    const fastify = await startFastify({
      path: '/v1/join',
      example: { code: ours.code },
      status: 200,
      answer: await post<object>(ours.plenum.url, 'join', { code: ours.code }),
    });
    const load = startHttpLoad();

    const expected = { status: 200, count: sizes.requests };
    const joinAll = async (code: string, target: Target) => {
      await load.prepareJoins({ code, count: sizes.requests });
      return measure(load, target, expected);
    };
    const measured = await alternate('join', sizes, {
      ours: () => joinAll(ours.code, ours.plenum),
      other: other && (() => joinAll(other.code, other.plenum)),
      baseline: () => joinAll(ours.code, fastify),
    });

    return rowsOf(
      {
        figure: `join storm: CPU per POST /v1/join, ${CONNECTIONS} connections`,
        target: { atMost: 1.5 },
        parts: partsOf(measured.ours),
        context: wallFigures(measured.ours, measured.baseline),
      },
      measured,
    );
  },
};

async function startSide(topology: Topology, checkout?: string) {
  // Each phone has an address of its own: those of one are let in at 10,000 a minute.
  const settings = { TRUSTED_PROXIES: '127.0.0.1' };
  const plenum = await Plenum.start(topology, { settings, checkout });
  const { code } = await LiveSession.start(plenum);
  return { plenum, code };
}

/** Of a game: the largest hall. */
const PLAYERS = 5_000;

export const joinGame: Figure = {
  name: 'join-game',
  about: 'a join storm of a game, whose players are written down',

  async run({ topology, sizes }) {
    const settings = { TRUSTED_PROXIES: '127.0.0.1' };
    const plenum = await Plenum.start(topology, { settings });
    const { token } = await LiveSession.start(plenum);
    const load = startHttpLoad();
    const count = Math.min(sizes.requests, PLAYERS);
    const measured = await alternate('join-game', sizes, {
      ours: async () => {
        const { code } = await LiveSession.start(plenum, { leaderboard: 'end', token });
        await load.prepareJoins({ code, count });
        return measure(load, plenum, { status: 200, count });
      },
    });
    return rowsOf(
      {
        figure: `join storm of a game: CPU per POST /v1/join, ${CONNECTIONS} connections`,
        parts: partsOf(measured.ours),
        context: {
          'requests/s': rates(measured.ours),
          'p99 ms': measured.ours.map(({ volley }) => volley.latency.p99),
        },
      },
      measured,
    );
  },
};
