import type { Figure } from '../lib/figure.js';
import { measure, rowOfReads, startFastifyForReads, startHttpLoad } from '../lib/http.js';
import { post, startPoll } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';

export const reads: Figure = {
  name: 'reads',
  about: 'readers of one poll’s result',

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const poll = await startPoll(plenum);
    await post(plenum.url, 'votes', { pollId: poll.id, optionIds: [poll.optionIds[0]] });
    await plenum.counted([poll.id], 1);

    const path = `/v1/polls/${poll.id}/results`;
    const fastify = await startFastifyForReads(plenum, path);
    const { etag = '' } = fastify;
    const { readers } = sizes;
    const load = startHttpLoad();
    await load.prepareReads({ path, etag, readers });

    const expected = { statuses: { 200: readers, 304: readers } };
    const measured = await alternate('reads', sizes, {
      ours: () => measure(load, plenum, expected),
      baseline: () => measure(load, fastify, expected),
    });

    const what = `read of a poll’s result, ${readers.toLocaleString('en')} readers`;
    return [rowOfReads(what, measured, 1.5)];
  },
};
