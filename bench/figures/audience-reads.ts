import type { Figure, Row } from '../lib/figure.js';
import {
  measure,
  prepareVotes,
  rowOfReads,
  startFastifyForReads,
  startHttpLoad,
} from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';

interface Read {
  readonly what: string;
  readonly path: string;
  readonly asBrowser?: true;
  /** With the tag of what it has already. */
  readonly again?: true;
}

export const audienceReads: Figure = {
  name: 'audience-reads',
  about: 'phones that open a session at once, each by its own token',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    // Who has voted sees the result, and a question has just been opened that nobody has voted on.
    const session = await LiveSession.start(plenum, {
      questions: 2,
      resultsVisibility: 'after_vote',
    });
    const load = startHttpLoad();
    const { viewers: count } = sizes;
    await prepareVotes(load, plenum, session, { count });
    await measure(load, plenum, { status: 202, count }, () =>
      plenum.counted(session.questionIds, count),
    );

    const results = `/v1/questions/${session.question.id}/results`;
    const reads: Read[] = [
      { what: 'GET /v1/audience/session', path: '/v1/audience/session' },
      {
        what: 'GET /v1/audience/session, a browser’s headers and cookie',
        path: '/v1/audience/session',
        asBrowser: true,
      },
      { what: 'GET /v1/questions/{id}/results', path: results },
      { what: 'GET /v1/questions/{id}/results, 304', path: results, again: true },
    ];
    const rows: Row[] = [];
    for (const { what, path, asBrowser, again } of reads) {
      const token = await load.prepareViews({ path });
      const fastify = await startFastifyForReads(plenum, path, token);
      const etag = again && fastify.etag;
      await load.prepareViews({ path, asBrowser, etag });
      const expected = { status: etag === undefined ? 200 : 304, count };
      const measured = await alternate(what, sizes, {
        ours: () => measure(load, plenum, expected),
        baseline: () => measure(load, fastify, expected),
      });
      await fastify.stop();
      rows.push(rowOfReads(`${what}, ${count.toLocaleString('en')} viewers`, measured, 2));
    }
    return rows;
  },
};
