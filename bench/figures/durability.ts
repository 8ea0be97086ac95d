import { CONNECTIONS, type Figure } from '../lib/figure.js';
import { measure, partsOf, prepareVotes, rates, startHttpLoad, totals } from '../lib/http.js';
import { LiveSession } from '../lib/organizer.js';
import { Plenum } from '../lib/plenum.js';
import { alternate } from '../lib/rounds.js';

export const durability: Figure = {
  name: 'durability',
  about: 'what it costs that a 202 survives a power cut',
  scaledOnly: true,

  async run({ topology, sizes }) {
    const plenum = await Plenum.start(topology);
    const session = await LiveSession.start(plenum);
    const load = startHttpLoad();
    const count = sizes.requests;

    let accepted = 0;
    const roundWith = async (appendfsync: 'always' | 'everysec') => {
      await plenum.redis.ask(`CONFIG SET appendfsync ${appendfsync}`);
      await prepareVotes(load, plenum, session, { count });
      return measure(load, plenum, { status: 202, count }, () => {
        accepted += count;
        return plenum.counted(session.questionIds, accepted);
      });
    };
    const { always, everysec } = await alternate('durability', sizes, {
      always: () => roundWith('always'),
      everysec: () => roundWith('everysec'),
    });
    await plenum.verify(session.questionIds, accepted);

    return [
      {
        figure: `CPU per vote with appendfsync always, ${CONNECTIONS} connections`,
        unit: 'µs',
        ours: totals(always),
        baseline: { what: 'everysec', values: totals(everysec) },
        target: { atMost: 1.2 },
        parts: partsOf(always),
        context: { 'votes/s': rates(always), 'votes/s with everysec': rates(everysec) },
      },
    ];
  },
};
