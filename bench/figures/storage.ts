import type { Figure } from '../lib/figure.js';
import { measure, prepareVotes, startHttpLoad } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { progress } from '../lib/progress.js';

export const storage: Figure = {
  name: 'storage',
  about: 'bytes of the database per ballot',

  async run({ topology, sizes: { rounds, requests: count } }) {
    const plenum = await Plenum.start(topology);
    const session = await LiveSession.start(plenum);
    const load = startHttpLoad();

    // Each part by participants who joined after those before, in any order among themselves.
    for (let round = 1; round <= rounds; round += 1) {
      progress('storage', `votes, part ${round} of ${rounds}`);
      await prepareVotes(load, plenum, session, { count });
      await measure(load, plenum, { status: 202, count });
    }
    const accepted = rounds * count;
    await plenum.counted(session.questionIds, accepted);
    await plenum.verify(session.questionIds, accepted);
    const { rows } = await plenum.database.query<{ bytes: string }>(
      `select pg_total_relation_size('ballots') as bytes`,
    );

    return [
      {
        figure: `database bytes per ballot, indexes included, of ${accepted.toLocaleString('en')}`,
        unit: 'B',
        ours: [Number(rows[0]!.bytes) / accepted],
        target: { atMost: 160 },
      },
    ];
  },
};
